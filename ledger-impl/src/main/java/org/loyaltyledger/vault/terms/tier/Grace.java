package org.loyaltyledger.vault.terms.tier;

import java.time.Period;
import org.loyaltyledger.vault.terms.calendar.RoundUp;

/** What a level is kept beyond its last day: to the last day plus {@code length}, carried to the end of a period. */
public record Grace(Period length, RoundUp roundUpTo) {}
