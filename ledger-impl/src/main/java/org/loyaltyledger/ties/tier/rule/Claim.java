package org.loyaltyledger.ties.tier.rule;

import java.time.Instant;
import java.time.LocalDate;
import org.loyaltyledger.vault.ledger.Lot;

/**
 * One reason to hold a level.
 *
 * @param season first day of the period whose figure made it
 * @param from inclusive; may lie ahead
 * @param until exclusive, days of grace included; {@link Lot#NEVER}: open
 */
public record Claim(LocalDate season, String level, Instant from, Instant until, Cause cause) {

    boolean runsAt(Instant at) {
        return !at.isBefore(from) && at.isBefore(until);
    }

    boolean isOpen() {
        return until.equals(Lot.NEVER);
    }

    Claim opened() {
        return new Claim(season, level, from, Lot.NEVER, cause);
    }

    boolean isReachedIn(LocalDate other) {
        return cause == Cause.REACHED && season.equals(other);
    }

    /** The same claim, ended; never before it began. */
    Claim endingAt(Instant end) {
        return new Claim(season, level, from, end.isBefore(from) ? from : end, cause);
    }
}
