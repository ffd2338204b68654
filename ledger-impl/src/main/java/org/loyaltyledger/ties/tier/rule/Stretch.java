package org.loyaltyledger.ties.tier.rule;

import java.time.Instant;
import java.time.LocalDate;

/**
 * A time during which one level is held.
 *
 * @param rank of the level, counted from 0
 * @param from inclusive
 * @param until exclusive; {@link org.loyaltyledger.vault.ledger.Lot#NEVER}: not known to end
 * @param season whose figure made it
 */
public record Stretch(int rank, Instant from, Instant until, Cause cause, LocalDate season) {

    boolean holdsAt(Instant at) {
        return !at.isBefore(from) && at.isBefore(until);
    }

    /** The part of it from an instant on; empty in length if it ended before. */
    Stretch from(Instant at) {
        return at.isAfter(from) ? new Stretch(rank, at, until.isBefore(at) ? at : until, cause, season) : this;
    }

    /** The part of it up to an instant. */
    Stretch until(Instant at) {
        return at.isBefore(until) ? new Stretch(rank, from, at.isBefore(from) ? from : at, cause, season) : this;
    }
}
