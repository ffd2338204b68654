package org.loyaltyledger.vault.terms.bundle;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;

/**
 * When a bundle's benefits end after one of its parts has.
 *
 * @param period after this (AFTER); or the bundle's own period, counted from the local day on which it became complete
 *     (END_OF_PERIOD)
 */
public record Ending(When when, Period period) {

    public static final Ending AT_ONCE = new Ending(When.AT_ONCE, Period.ZERO);

    /** The three ways. */
    public enum When {
        AT_ONCE,
        END_OF_PERIOD,
        AFTER
    }

    /**
     * @param complete since when it was complete
     * @param broken when a part ended
     */
    public Instant of(Instant complete, Instant broken, ZoneId zone) {
        return switch (when) {
            case AT_ONCE -> broken;
            case AFTER -> broken.atZone(zone).plus(period).toInstant();
            case END_OF_PERIOD -> endOfPeriod(complete.atZone(zone).toLocalDate(), broken, zone);
        };
    }

    private Instant endOfPeriod(LocalDate first, Instant broken, ZoneId zone) {
        Instant end = start(first.plus(period), zone);
        for (int nth = 2; end.isBefore(broken); nth++) {
            // Counted from the first day each time: 31 January plus two months is 31 March, not the 28th.
            end = start(first.plus(period.multipliedBy(nth)), zone);
        }
        return end;
    }

    private static Instant start(LocalDate day, ZoneId zone) {
        return day.atStartOfDay(zone).toInstant();
    }
}
