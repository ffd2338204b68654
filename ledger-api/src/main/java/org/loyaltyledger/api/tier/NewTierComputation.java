package org.loyaltyledger.api.tier;

import java.time.LocalDate;

/**
 * Asks for a computation.
 *
 * @param date a day that has begun, in the programme's zone; absent: today
 */
public record NewTierComputation(LocalDate date) {}
