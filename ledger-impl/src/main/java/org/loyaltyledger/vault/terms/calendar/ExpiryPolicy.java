package org.loyaltyledger.vault.terms.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.Period;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** When points end. The answer is computed once, when points become active, and stored on their lot. */
public sealed interface ExpiryPolicy {

    /** First instant at which the points are gone; empty if they never expire. */
    Optional<Instant> expiresAt(Instant activatedAt, ZoneId zone);

    /** Whether this activity gives all of the member's points a new expiry, counted from the activity. */
    default boolean isExtendedBy(Activity activity) {
        return false;
    }

    /** Points that stay. */
    record None() implements ExpiryPolicy {
        @Override
        public Optional<Instant> expiresAt(Instant activatedAt, ZoneId zone) {
            return Optional.empty();
        }
    }

    /**
     * A length of time from activation. The last day is the day of activation plus the length (31 January plus a month
     * is the last day of February), carried to the end of a calendar period if one is named.
     */
    record Rolling(Period length, RoundUp roundUpTo) implements ExpiryPolicy {
        @Override
        public Optional<Instant> expiresAt(Instant activatedAt, ZoneId zone) {
            LocalDate lastDay = LocalDays.of(activatedAt, zone).plus(length);
            return Optional.of(LocalDays.endOf(roundUpTo.lastDay(lastDay), zone));
        }
    }

    /**
     * Fixed days of the year. The last day is the first of them that leaves at least {@code atLeast} after activation;
     * 29 February is the 28th in other years.
     */
    record Calendar(List<MonthDay> dates, Period atLeast) implements ExpiryPolicy {
        public Calendar {
            dates = List.copyOf(dates);
        }

        @Override
        public Optional<Instant> expiresAt(Instant activatedAt, ZoneId zone) {
            LocalDate earliest = LocalDays.of(activatedAt, zone).plus(atLeast);
            return Optional.of(LocalDays.endOf(LocalDays.firstFrom(earliest, dates), zone));
        }
    }

    /** As {@link Rolling}, and every activity of the named kinds starts the length anew for all points. */
    record Sliding(Period length, RoundUp roundUpTo, Set<Activity> extendedBy) implements ExpiryPolicy {
        public Sliding {
            extendedBy = Set.copyOf(extendedBy);
        }

        @Override
        public Optional<Instant> expiresAt(Instant activatedAt, ZoneId zone) {
            return new Rolling(length, roundUpTo).expiresAt(activatedAt, zone);
        }

        @Override
        public boolean isExtendedBy(Activity activity) {
            return extendedBy.contains(activity);
        }
    }
}
