package org.loyaltyledger.vault.terms.calendar;

import java.time.LocalDate;
import java.time.YearMonth;

/** To the end of which calendar period a last day is carried. */
public enum RoundUp {
    /** It stays as it is. */
    DAY(0),
    MONTH(1),
    QUARTER(3),
    HALF_YEAR(6),
    YEAR(12);

    private final int months;

    RoundUp(int months) {
        this.months = months;
    }

    /** The last day of the period that holds this day. */
    LocalDate lastDay(LocalDate day) {
        if (months == 0) {
            return day;
        }
        int periodsBegun = (day.getMonthValue() + months - 1) / months;
        return YearMonth.of(day.getYear(), periodsBegun * months).atEndOfMonth();
    }
}
