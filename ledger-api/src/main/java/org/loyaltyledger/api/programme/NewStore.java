package org.loyaltyledger.api.programme;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.loyaltyledger.api.member.Identifier;

/**
 * Registers a store. From the first one on, sales and redemptions name registered stores only.
 *
 * @param id what sales name it by
 * @param name for people
 */
public record NewStore(
        @NotNull
        @Size(max = 64)
        @Pattern(regexp = Identifier.VALUE, message = "must be visible characters without spaces at the ends")
        String id,

        @NotNull @Size(min = 1, max = 100) String name) {}
