package org.loyaltyledger.ties.tier.rule;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;

/**
 * Something a member did.
 *
 * @param day the local day it counts for; for a return that of the sale
 * @param at business time of the act itself
 * @param amount of what the terms measure; negative where something came back
 * @param takenBack whether it undoes what counted before
 */
public record Deed(LocalDate day, Instant at, BigDecimal amount, boolean takenBack) {}
