package org.loyaltyledger.api.tier;

import java.time.LocalDate;

/**
 * What a higher level asks for.
 *
 * @param tier code of the level
 * @param name its display name
 * @param threshold the least figure that reaches it
 * @param missing threshold less figure, at least zero
 * @param byDate the last day that counts, in the programme's zone; absent: days roll
 */
public record TierAim(String tier, String name, String threshold, String missing, LocalDate byDate) {}
