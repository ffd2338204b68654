package org.loyaltyledger.vault.terms.contract;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/** Months of a term, counted from its first day: a month from 31 January is over on the last day of February. */
public final class Months {

    private Months() {}

    /** How many are over on a day; none before the first day. */
    public static long over(LocalDate first, LocalDate day) {
        long months = Math.max(0, ChronoUnit.MONTHS.between(first, day));
        return first.plusMonths(months + 1).isAfter(day) ? months : months + 1;
    }
}
