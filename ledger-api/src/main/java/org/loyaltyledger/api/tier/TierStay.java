package org.loyaltyledger.api.tier;

import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.time.LocalDate;

/**
 * What staying on a level asks for.
 *
 * @param tier code of the level that is held
 * @param name name of the level, for people
 * @param until when it ends if nothing more is done
 * @param threshold figure that keeps the level, in the unit of {@code measure}
 * @param figure that will be judged then if nothing more is done: what falls out of rolling days until then is gone
 * @param missing threshold less figure, at least zero
 * @param byDate the last day that counts, in the programme's zone
 * @param projected code of the level that follows if nothing more is done; absent: none
 * @param projectedName its display name; absent: none
 */
public record TierStay(
        @NotNull String tier,
        @NotNull String name,
        @NotNull Instant until,
        @NotNull String threshold,
        @NotNull String figure,
        @NotNull String missing,
        @NotNull LocalDate byDate,
        String projected,
        String projectedName) {}
