package org.loyaltyledger.vault.terms.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/** When earned points become spendable. Until then they are pending; their expiry starts at activation. */
public sealed interface ActivationPolicy {

    /** First instant at which the points are active; empty if only an event decides. */
    Optional<Instant> activatesAt(Instant earnedAt, ZoneId zone);

    /** First instant at which points still pending are cancelled; empty if they never are. */
    default Optional<Instant> cancelsAt(Instant earnedAt, ZoneId zone) {
        return Optional.empty();
    }

    /** Active when earned. */
    record Immediate() implements ActivationPolicy {
        @Override
        public Optional<Instant> activatesAt(Instant earnedAt, ZoneId zone) {
            return Optional.of(earnedAt);
        }
    }

    /** At the start of the local day that lies this length after the day of earning. */
    record Period(java.time.Period length) implements ActivationPolicy {
        @Override
        public Optional<Instant> activatesAt(Instant earnedAt, ZoneId zone) {
            LocalDate day = LocalDays.of(earnedAt, zone).plus(length);
            return Optional.of(LocalDays.startOf(day, zone));
        }
    }

    /** At the start of the next of these days of the year after the day of earning. */
    record Dates(List<MonthDay> dates) implements ActivationPolicy {
        public Dates {
            dates = List.copyOf(dates);
        }

        @Override
        public Optional<Instant> activatesAt(Instant earnedAt, ZoneId zone) {
            LocalDate tomorrow = LocalDays.of(earnedAt, zone).plusDays(1);
            return Optional.of(LocalDays.startOf(LocalDays.firstFrom(tomorrow, dates), zone));
        }
    }

    /** When the named event confirms them; cancelled at the end of the last day of {@code cancelAfter}. */
    record Event(String event, java.time.Period cancelAfter) implements ActivationPolicy {
        @Override
        public Optional<Instant> activatesAt(Instant earnedAt, ZoneId zone) {
            return Optional.empty();
        }

        @Override
        public Optional<Instant> cancelsAt(Instant earnedAt, ZoneId zone) {
            return Optional.of(LocalDays.endOf(LocalDays.of(earnedAt, zone).plus(cancelAfter), zone));
        }
    }
}
