package org.loyaltyledger.ties.club.rule;

import java.time.LocalDate;
import java.time.Period;
import java.time.temporal.ChronoUnit;

/**
 * Where periods are counted from: the n-th begins {@code day + n periods}, each counted from the same day, so that after 31
 * January and the last of February comes 31 March.
 *
 * @param day the day of which each period's first day keeps the day of the month, as far as the month has it
 * @param nth how many periods after it a given period begins
 */
record BillingAnchor(LocalDate day, int nth) {

    private static final int YEAR = 12;

    /** Periods that begin on this day and have not been counted before. */
    static BillingAnchor at(LocalDate day) {
        return new BillingAnchor(day, 0);
    }

    /**
     * The anchor of a period that begins on a day to which periods, maybe of another length, were counted from here. It is
     * this anchor, or one of the same day of the month some periods before; if the day was not counted in months from here,
     * it is the day itself.
     *
     * @param from first day of the period
     * @param period its length
     */
    BillingAnchor goOn(LocalDate from, Period period) {
        if (period.getDays() != 0) {
            return inStep(from, period);
        }
        long months = ChronoUnit.MONTHS.between(day.withDayOfMonth(1), from.withDayOfMonth(1));
        long length = period.toTotalMonths();
        if (!day.plusMonths(months).equals(from)) {
            return at(from);
        }
        for (int shift = 0; shift < YEAR * length; shift++) {
            LocalDate earlier = day.minusMonths(shift);
            if ((months + shift) % length == 0 && earlier.getDayOfMonth() == day.getDayOfMonth()) {
                return new BillingAnchor(earlier, Math.toIntExact((months + shift) / length));
            }
        }
        return at(from);
    }

    /** Days do not clamp, so the next period begins on any day equally well. */
    private BillingAnchor inStep(LocalDate from, Period period) {
        return day.plus(period.multipliedBy(nth + 1)).equals(from) ? new BillingAnchor(day, nth + 1) : at(from);
    }

    LocalDate from(Period period) {
        return day.plus(period.multipliedBy(nth));
    }

    LocalDate until(Period period) {
        return day.plus(period.multipliedBy(nth + 1));
    }
}
