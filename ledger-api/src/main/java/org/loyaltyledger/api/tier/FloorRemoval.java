package org.loyaltyledger.api.tier;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/**
 * Takes a floor away.
 *
 * @param reason why the floor is removed, for the record
 */
public record FloorRemoval(
        @NotNull @Size(min = 1, max = 256) String reason) {}
