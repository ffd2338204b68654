package org.loyaltyledger.api.programme;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.loyaltyledger.api.value.IdentifyingText;

/**
 * Registers a store. From the first one on, sales and redemptions name registered stores only.
 *
 * @param id what sales name it by
 * @param name name of the store, for people
 */
public record NewStore(
        @NotNull @IdentifyingText @Size(min = 1, max = 64) String id,

        @NotNull @Size(min = 1, max = 100) String name) {}
