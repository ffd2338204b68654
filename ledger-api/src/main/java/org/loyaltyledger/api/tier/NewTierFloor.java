package org.loyaltyledger.api.tier;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.loyaltyledger.api.value.IdentifyingText;

/**
 * Sets a floor; one that was set before ends.
 *
 * @param tier code of a level of the terms in force
 * @param until until when, exclusive; absent: until it is taken away
 * @param reason why the floor is set, for the record
 */
public record NewTierFloor(
        @NotNull @IdentifyingText @Size(min = 1, max = 64) String tier,
        Instant until,
        @NotNull @Size(min = 1, max = 256) String reason) {}
