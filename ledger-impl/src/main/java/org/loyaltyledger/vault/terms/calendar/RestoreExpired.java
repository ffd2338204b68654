package org.loyaltyledger.vault.terms.calendar;

import java.time.Instant;
import java.time.Period;
import java.time.ZoneId;
import java.util.Optional;

/** What becomes of redeemed points that are given back after their lot has expired. */
public sealed interface RestoreExpired {

    /** First instant at which points given back at {@code restoredAt} are gone again; empty if they are lost at once. */
    Optional<Instant> expiresAt(Instant restoredAt, ZoneId zone);

    /** Expired is expired. */
    record Lost() implements RestoreExpired {
        @Override
        public Optional<Instant> expiresAt(Instant restoredAt, ZoneId zone) {
            return Optional.empty();
        }
    }

    /** Spendable again, to the end of the day that lies this length after. */
    record Grace(Period length) implements RestoreExpired {
        @Override
        public Optional<Instant> expiresAt(Instant restoredAt, ZoneId zone) {
            return Optional.of(LocalDays.endOf(LocalDays.of(restoredAt, zone).plus(length), zone));
        }
    }
}
