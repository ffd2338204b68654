package org.loyaltyledger.vault.ledger;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.UUID;

/**
 * Points earned together.
 *
 * <p>A member that is merged into another one leaves its lots behind and gets one like each of them there, with the same
 * figures: the lot it {@link #root continues}.
 *
 * @param account whose they are
 * @param points as many as were earned
 * @param remaining still there, held ones included
 * @param held set aside for holds; 0 to remaining
 * @param expired ran out, and no return has been set off against it yet
 * @param phase whether they can be spent
 * @param activatesAt ACTIVE: since when; PENDING: when they activate; AWAITING: when they are cancelled if the event has
 *     not come
 * @param expiresAt exclusive end or {@link #NEVER}
 * @param sliding the end moves on to the account's {@link Account#slidesTo()} if that is later
 * @param earnedAt business time of the earning
 * @param priority lower is spent first
 * @param funder who pays for them; empty: the programme itself
 * @param price cost per point in the programme's currency; null: the programme's value
 * @param root the lot that the points were earned as; its own id, unless it continues a lot of a merged account
 */
public record Lot(
        LotId id,
        UUID account,
        long points,
        long remaining,
        long held,
        long expired,
        Phase phase,
        Instant activatesAt,
        Instant expiresAt,
        boolean sliding,
        Instant earnedAt,
        int priority,
        String funder,
        BigDecimal price,
        LotId root) {

    /** Later than any instant the database can hold; stored as NULL. */
    public static final Instant NEVER = Instant.MAX;

    /**
     * The order in which lots are spent: priority, soonest expiry, oldest, id. Sliding lots stand behind those with a
     * fixed end, because theirs moves on.
     */
    public static final Comparator<Lot> SPENDING_ORDER = Comparator.comparingInt(Lot::priority)
            .thenComparing(lot -> lot.sliding ? NEVER : lot.expiresAt)
            .thenComparing(Lot::earnedAt)
            .thenComparing(Lot::root)
            .thenComparing(Lot::id);

    /** Whether points of a lot can be spent. */
    public enum Phase {
        ACTIVE,
        /** becomes active by itself */
        PENDING,
        /** becomes active when an event confirms it, else it is cancelled */
        AWAITING
    }

    public Lot {
        if (points <= 0 || remaining < 0 || remaining > points || held < 0 || held > remaining || expired < 0) {
            throw new IllegalStateException("Lot " + id + " out of bounds: points " + points + ", remaining "
                    + remaining + ", held " + held + ", expired " + expired);
        }
    }

    /** Points that were earned as this lot. */
    public Lot(
            LotId id,
            UUID account,
            long points,
            long remaining,
            long held,
            long expired,
            Phase phase,
            Instant activatesAt,
            Instant expiresAt,
            boolean sliding,
            Instant earnedAt,
            int priority,
            String funder,
            BigDecimal price) {
        this(
                id,
                account,
                points,
                remaining,
                held,
                expired,
                phase,
                activatesAt,
                expiresAt,
                sliding,
                earnedAt,
                priority,
                funder,
                price,
                id);
    }

    /** An instant as the database keeps it: in microseconds. */
    public static Instant stored(Instant instant) {
        return instant.equals(NEVER) ? NEVER : instant.truncatedTo(ChronoUnit.MICROS);
    }

    /** Whether it stands for a lot of an account that was merged into this one. */
    public boolean isContinuation() {
        return !root.equals(id);
    }

    /** The lot that stands for this one in the account it is merged into, none of its points used yet. */
    Lot continuedAs(LotId newId, UUID newAccount) {
        return new Lot(
                newId,
                newAccount,
                points,
                points,
                0,
                0,
                phase,
                activatesAt,
                expiresAt,
                sliding,
                earnedAt,
                priority,
                funder,
                price,
                root);
    }

    public boolean isPending() {
        return phase != Phase.ACTIVE;
    }

    public boolean isOpen() {
        return remaining > 0;
    }

    /** Can be spent or held now; expiry is not considered, see {@link Settlement}. */
    public long available() {
        return isPending() ? 0 : remaining - held;
    }

    /** When these points run out, for an account whose sliding end is given. */
    public Instant endsAt(Instant slidesTo) {
        boolean moved = sliding && !slidesTo.equals(NEVER) && slidesTo.isAfter(expiresAt);
        return moved ? slidesTo : expiresAt;
    }

    /** Points that are here, but not active yet. */
    public long pending() {
        return isPending() ? remaining : 0;
    }

    /** Stands behind every lot of the same priority in {@link #SPENDING_ORDER}. */
    Lot lastOfPriority() {
        LotId last = new LotId(new TransactionId(id.origin().partition(), TransactionId.LAST), LotId.MOST);
        return new Lot(last, account, 1, 0, 0, 0, phase, NEVER, NEVER, false, Instant.MAX, priority, funder, price);
    }

    /** The same lot with these figures changed by so many points. */
    Lot change(long remainingBy, long heldBy, long expiredBy) {
        return copy(remaining + remainingBy, held + heldBy, expired + expiredBy, phase, activatesAt, expiresAt);
    }

    Lot activate(Instant at, Instant newExpiresAt) {
        return copy(remaining, held, expired, Phase.ACTIVE, at, newExpiresAt);
    }

    private Lot copy(
            long newRemaining, long newHeld, long newExpired, Phase newPhase, Instant newActivatesAt, Instant newEnd) {
        return new Lot(
                id,
                account,
                points,
                newRemaining,
                newHeld,
                newExpired,
                newPhase,
                newActivatesAt,
                newEnd,
                sliding,
                earnedAt,
                priority,
                funder,
                price,
                root);
    }
}
