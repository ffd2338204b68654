package org.loyaltyledger.vault.ledger;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * What of an account's points expires next, kept with the account so that a balance needs no lots. Points that are held or
 * wait for an event do not count.
 *
 * @param at soonest end of points with a fixed end; {@link Lot#NEVER}: none has one
 * @param points how many end then; {@link #UNKNOWN}: to be found among the lots
 * @param sliding points that end when the account's {@link Account#slidesTo()} comes; {@link #UNKNOWN}: to be found among
 *     the lots
 */
public record UpcomingExpiry(Instant at, long points, long sliding) {

    /** Stored as NULL. */
    public static final long UNKNOWN = -1;

    static final UpcomingExpiry NONE = new UpcomingExpiry(Lot.NEVER, 0, 0);

    public UpcomingExpiry {
        if (points < UNKNOWN || sliding < UNKNOWN) {
            throw new IllegalStateException("Upcoming expiry at " + at + ": points " + points + ", sliding " + sliding);
        }
    }

    public boolean isKnown() {
        return points != UNKNOWN && sliding != UNKNOWN;
    }

    /**
     * After a transaction changed a lot.
     *
     * @param before empty: the transaction made it
     * @param now points that end by now expire at once, in a transaction of their own
     */
    UpcomingExpiry with(Optional<Lot> before, Lot after, Instant slidesTo, Instant now) {
        long had = before.map(UpcomingExpiry::free).orElse(0L);
        if (after.sliding()) {
            return withSliding(had, after, slidesTo);
        }
        Instant endBefore = before.map(Lot::expiresAt).orElse(after.expiresAt());
        return endBefore.equals(after.expiresAt())
                ? withFixed(endBefore, free(after) - had, now)
                : withFixed(endBefore, -had, now).withFixed(after.expiresAt(), free(after), now);
    }

    /** Found among the lots, which are all here. */
    static UpcomingExpiry of(Lots lots, UUID account, Instant slidesTo) {
        UpcomingExpiry found = NONE.fixedOf(lots, account);
        for (Lot lot : lots.open(account)) {
            found = lot.sliding() ? found.withSliding(0, lot, slidesTo) : found;
        }
        return found;
    }

    /** The same with points of a fixed end as they are found among the lots, which are all here. */
    UpcomingExpiry fixedOf(Lots lots, UUID account) {
        UpcomingExpiry found = new UpcomingExpiry(Lot.NEVER, 0, sliding);
        Optional<Lot> lot = lots.first(account);
        while (lot.isPresent()) {
            Lot at = lot.get();
            boolean later = at.sliding()
                    || at.expiresAt().isAfter(found.at)
                    || at.expiresAt().equals(Lot.NEVER);
            if (later) {
                // Of one priority the soonest end comes first, so no other lot of it matters.
                lot = lots.afterPriority(at);
            } else {
                found = found.withFixed(at.expiresAt(), free(at), Instant.MIN);
                lot = lots.after(at);
            }
        }
        return found;
    }

    private UpcomingExpiry withFixed(Instant end, long by, Instant now) {
        if (by == 0 || points == UNKNOWN || end.equals(Lot.NEVER) || end.isAfter(at)) {
            return this;
        }
        if (end.isBefore(at)) {
            return by > 0 && end.isAfter(now) ? new UpcomingExpiry(end, by, sliding) : this;
        }
        return new UpcomingExpiry(at, points + by == 0 ? UNKNOWN : points + by, sliding);
    }

    /** Lots that end later than the account's sliding end are found among the lots until it has passed theirs. */
    private UpcomingExpiry withSliding(long had, Lot after, Instant slidesTo) {
        long has = free(after);
        boolean early = slidesTo.equals(Lot.NEVER) || after.expiresAt().isAfter(slidesTo);
        boolean unknown = sliding == UNKNOWN || has > 0 && early;
        return new UpcomingExpiry(at, points, unknown ? UNKNOWN : sliding + has - had);
    }

    private static long free(Lot lot) {
        return lot.phase() == Lot.Phase.AWAITING ? 0 : lot.remaining() - lot.held();
    }
}
