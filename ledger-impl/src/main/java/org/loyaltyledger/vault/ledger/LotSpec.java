package org.loyaltyledger.vault.ledger;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;

/**
 * What a credit asks of the lot it makes; the components are those of {@link Lot}.
 *
 * @param slidesTo to where this activity moves the end of all sliding points of the account; {@link Lot#NEVER}: nowhere
 */
public record LotSpec(
        Lot.Phase phase,
        Instant activatesAt,
        Instant expiresAt,
        boolean sliding,
        Instant slidesTo,
        Instant earnedAt,
        int priority,
        String funder,
        BigDecimal price) {

    /** Active at once, with a fixed end (or {@link Lot#NEVER}). */
    public static LotSpec active(Instant earnedAt, Instant expiresAt) {
        return new LotSpec(Lot.Phase.ACTIVE, earnedAt, expiresAt, false, Lot.NEVER, earnedAt, 0, "", null);
    }

    /** Active from a later instant on. */
    public static LotSpec pending(Instant earnedAt, Instant activatesAt, Instant expiresAt) {
        return new LotSpec(Lot.Phase.PENDING, activatesAt, expiresAt, false, Lot.NEVER, earnedAt, 0, "", null);
    }

    /** Active at once; every activity moves its end on, this one to {@code slidesTo}. */
    public static LotSpec sliding(Instant earnedAt, Instant slidesTo) {
        return new LotSpec(Lot.Phase.ACTIVE, earnedAt, slidesTo, true, slidesTo, earnedAt, 0, "", null);
    }

    /** Waits for an event; cancelled at {@code cancelledAt} without it. */
    public static LotSpec awaiting(Instant earnedAt, Instant cancelledAt) {
        return new LotSpec(Lot.Phase.AWAITING, cancelledAt, Lot.NEVER, false, Lot.NEVER, earnedAt, 0, "", null);
    }

    /** The same points, not active yet. */
    LotSpec in(Lot.Phase newPhase, Instant newActivatesAt) {
        return new LotSpec(newPhase, newActivatesAt, expiresAt, sliding, slidesTo, earnedAt, priority, funder, price);
    }

    /** The same terms for points that were earned, and if they are active became so, at this instant. */
    LotSpec earned(Instant at) {
        Instant active = phase == Lot.Phase.ACTIVE ? at : activatesAt;
        return new LotSpec(phase, active, expiresAt, sliding, slidesTo, at, priority, funder, price);
    }

    public LotSpec withPriority(int newPriority) {
        return new LotSpec(phase, activatesAt, expiresAt, sliding, slidesTo, earnedAt, newPriority, funder, price);
    }

    public LotSpec fundedBy(String newFunder, BigDecimal newPrice) {
        return new LotSpec(phase, activatesAt, expiresAt, sliding, slidesTo, earnedAt, priority, newFunder, newPrice);
    }

    /** The same terms as an existing lot's and the end it has now, for points that move to another account. */
    public static LotSpec like(Lot lot, Instant slidesTo) {
        return new LotSpec(
                lot.phase(),
                lot.activatesAt(),
                lot.endsAt(slidesTo),
                lot.sliding(),
                Lot.NEVER,
                lot.earnedAt(),
                lot.priority(),
                lot.funder(),
                lot.price());
    }

    /** The lot as it is at {@code now}: what should have activated by then is active. */
    Lot lot(LotId id, UUID account, long points, Instant now) {
        boolean activated = phase == Lot.Phase.PENDING && !activatesAt.isAfter(now);
        return new Lot(
                id,
                account,
                points,
                points,
                0,
                0,
                activated ? Lot.Phase.ACTIVE : phase,
                Lot.stored(activatesAt),
                Lot.stored(expiresAt),
                sliding,
                Lot.stored(earnedAt),
                priority,
                funder,
                price);
    }
}
