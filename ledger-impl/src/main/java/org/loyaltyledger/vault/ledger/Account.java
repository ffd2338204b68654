package org.loyaltyledger.vault.ledger;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.loyaltyledger.api.problem.ProblemType;
import org.loyaltyledger.ground.problem.Problem;

/**
 * A place points can be: a member's, or one of the programme's own {@link Book books}. A member's account satisfies
 * {@code balance = sum of its entries = sum of its lots' remaining - debt}.
 *
 * @param partition where it lives, with everything that belongs to it
 * @param balance sum of its entries; negative for books that gave points out and for members in debt
 * @param pending remaining points of lots that are not active yet
 * @param held points set aside by open holds
 * @param debt taken back after they were spent; the next points that become available pay it
 * @param entries how many entries it has; the number of the last one
 * @param slidesTo its sliding lots end no sooner than this; {@link Lot#NEVER}: nothing has moved their end
 * @param nextDue nothing falls due by itself before this instant (a lot activates or runs out, a hold times out); may be
 *     early, never late; {@link Lot#NEVER}
 * @param upcoming what of its points expires next
 * @param latestAt latest business time of its transactions; {@link #NOTHING_YET}
 * @param debitedAt latest business time at which points left one of its lots, for whatever reason, or were held; {@link
 *     #NOTHING_YET}
 * @param mergedInto the account that continues its lots and its facts; nothing happens on it any more
 */
public record Account(
        UUID id,
        int partition,
        long balance,
        long pending,
        long held,
        long debt,
        long entries,
        Instant slidesTo,
        Instant nextDue,
        UpcomingExpiry upcoming,
        Instant latestAt,
        Instant debitedAt,
        Optional<UUID> mergedInto) {

    /** Before any instant the database can hold; stored as NULL. */
    public static final Instant NOTHING_YET = Instant.MIN;

    public Account {
        if (pending < 0 || held < 0 || debt < 0) {
            throw new IllegalStateException(
                    "Account " + id + ": pending " + pending + ", held " + held + ", debt " + debt);
        }
    }

    public static Account empty(UUID id, int partition) {
        return new Account(
                id,
                partition,
                0,
                0,
                0,
                0,
                0,
                Lot.NEVER,
                Lot.NEVER,
                UpcomingExpiry.NONE,
                NOTHING_YET,
                NOTHING_YET,
                Optional.empty());
    }

    /** What can be spent, provided everything due is settled. */
    public long spendable() {
        return balance + debt - pending - held;
    }

    /** All points there are, debt not deducted. */
    public long remaining() {
        return balance + debt;
    }

    public boolean isDue(Instant now) {
        return !nextDue.isAfter(now);
    }

    /**
     * Whether the end that its sliding points had last has passed, and was after an instant. Points may be booked as expired
     * before that end, if what moved it was recorded after their expiry; a fact between the two moves it on for them, too.
     */
    boolean hadSlidingEndAfter(Instant instant, Instant now) {
        return !slidesTo.equals(Lot.NEVER) && instant.isBefore(slidesTo) && !slidesTo.isAfter(now);
    }

    Account entry(long points) {
        return with(plus(balance, points), pending, held, debt, entries + 1, slidesTo, nextDue);
    }

    /** So many more (or fewer) of its points are pending and held. */
    Account setAside(long pendingBy, long heldBy) {
        return pendingBy == 0 && heldBy == 0
                ? this
                : with(balance, plus(pending, pendingBy), plus(held, heldBy), debt, entries, slidesTo, nextDue);
    }

    Account owe(long by) {
        return with(balance, pending, held, plus(debt, by), entries, slidesTo, nextDue);
    }

    /** Moves the end of sliding points on, never back; {@link Lot#NEVER} is no end and changes nothing. */
    Account slide(Instant to) {
        boolean later = slidesTo.equals(Lot.NEVER) || to.isAfter(slidesTo);
        return later && !to.equals(Lot.NEVER) ? with(balance, pending, held, debt, entries, to, nextDue) : this;
    }

    Account dueNoLaterThan(Instant instant) {
        return instant.isBefore(nextDue) ? due(instant) : this;
    }

    Account due(Instant instant) {
        return with(balance, pending, held, debt, entries, slidesTo, instant);
    }

    Account expiring(UpcomingExpiry next) {
        return next.equals(upcoming)
                ? this
                : new Account(
                        id,
                        partition,
                        balance,
                        pending,
                        held,
                        debt,
                        entries,
                        slidesTo,
                        nextDue,
                        next,
                        latestAt,
                        debitedAt,
                        mergedInto);
    }

    /** A transaction of that business time touched it. */
    Account touched(Instant occurredAt, boolean debited) {
        Instant latest = latestAt.isBefore(occurredAt) ? occurredAt : latestAt;
        Instant debit = debited && debitedAt.isBefore(occurredAt) ? occurredAt : debitedAt;
        return latest.equals(latestAt) && debit.equals(debitedAt)
                ? this
                : new Account(
                        id,
                        partition,
                        balance,
                        pending,
                        held,
                        debt,
                        entries,
                        slidesTo,
                        nextDue,
                        upcoming,
                        latest,
                        debit,
                        mergedInto);
    }

    Account mergedInto(UUID survivor) {
        return new Account(
                id,
                partition,
                balance,
                pending,
                held,
                debt,
                entries,
                slidesTo,
                Lot.NEVER,
                upcoming,
                latestAt,
                debitedAt,
                Optional.of(survivor));
    }

    private Account with(
            long newBalance,
            long newPending,
            long newHeld,
            long newDebt,
            long newEntries,
            Instant newSlidesTo,
            Instant newNextDue) {
        return new Account(
                id,
                partition,
                newBalance,
                newPending,
                newHeld,
                newDebt,
                newEntries,
                newSlidesTo,
                newNextDue,
                upcoming,
                latestAt,
                debitedAt,
                mergedInto);
    }

    private static long plus(long points, long by) {
        try {
            return Math.addExact(points, by);
        } catch (ArithmeticException overflow) {
            throw Problem.of(ProblemType.LIMIT_EXCEEDED)
                    .detail("No account holds so many points.")
                    .with("present", points)
                    .with("wanted", by);
        }
    }
}
