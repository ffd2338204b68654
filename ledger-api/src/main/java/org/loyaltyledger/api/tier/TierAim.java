package org.loyaltyledger.api.tier;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;

/**
 * What a higher level asks for.
 *
 * @param tier code of the level
 * @param name name of the level, for people
 * @param threshold the least figure that reaches it
 * @param missing threshold less figure, at least zero
 * @param byDate the last day that counts, in the programme's zone; absent: days roll
 */
public record TierAim(
        @NotNull String tier,
        @NotNull String name,
        @NotNull String threshold,
        @NotNull String missing,
        LocalDate byDate) {}
