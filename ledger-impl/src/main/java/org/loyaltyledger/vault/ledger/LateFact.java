package org.loyaltyledger.vault.ledger;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.ObjLongConsumer;
import org.loyaltyledger.api.problem.ProblemType;
import org.loyaltyledger.ground.problem.Problem;
import org.loyaltyledger.vault.ledger.AccountReplay.LotState;
import org.loyaltyledger.vault.ledger.AccountReplay.Outcome;

/**
 * A transaction of an account that is recorded after others whose business time is later. It is booked as it comes; then
 * lots and debt are brought to where they would stand had it been recorded in time, by a transaction of kind {@link
 * TransactionKind#REALLOCATION}. Nothing that was booked is changed, and no spend that was accepted is refused
 * afterwards: if the fact in its own time would leave one short, lots stay as they were booked.
 */
final class LateFact {
    /** Clocks of tills differ: what is said to be this old may as well be of now, if only then there are points enough. */
    private static final Duration CLOCK_TOLERANCE = Duration.ofMinutes(5);

    private final Books books;
    private final UUID member;
    private final Instant occurredAt;
    private final List<AccountFact> facts;
    private final Map<LotId, Lot> lotsBefore;
    private final LotReallocation reallocation;

    /** To be made before the transaction is opened, with everything due settled. */
    LateFact(Books books, UUID member, Instant occurredAt) {
        this.books = books;
        this.member = member;
        this.occurredAt = occurredAt;
        this.reallocation = LotReallocation.of(books, books.row(member));
        this.facts = reallocation.facts();
        this.lotsBefore = reallocation.lots();
    }

    /** Whether something of a later business time was booked on the account. What happens now is never late. */
    static boolean isLate(Books books, Account account, Instant occurredAt) {
        boolean isBeforeOthers =
                occurredAt.isBefore(account.latestAt()) || account.hadSlidingEndAfter(occurredAt, books.now());
        return isBeforeOthers && occurredAt.isBefore(books.moment());
    }

    /** Whether points left the account's lots at a later business time, so that they may have to come from others. */
    static boolean reorders(Books books, Account account, Instant occurredAt) {
        return isLate(books, account, occurredAt)
                && (occurredAt.isBefore(account.debitedAt()) || account.hadSlidingEndAfter(occurredAt, books.now()));
    }

    /** What can be spent at its time, beside what {@code so far} spends already: it was there and is not used since. */
    long spendable(AccountFact soFar) {
        Outcome without = replay(soFar.withoutSlide());
        long some = 0;
        long tooMuch = Math.addExact(
                1,
                lotsBefore.values().stream().mapToLong(Lot::points).sum()
                        + soFar.lots().stream().mapToLong(Lot::points).sum());
        while (tooMuch - some > 1) {
            long points = some + (tooMuch - some) / 2;
            if (isTooMuch(without, replay(soFar.spending(points)))) {
                tooMuch = points;
            } else {
                some = points;
            }
        }
        return isAboutNow() ? Math.max(some, books.row(member).spendable()) : some;
    }

    private boolean isAboutNow() {
        return !occurredAt.isBefore(books.now().minus(CLOCK_TOLERANCE));
    }

    /**
     * Draws points from lots that were there at its time. What was booked as expired since is reinstated.
     *
     * @throws Problem insufficient-points
     */
    void spend(Slip slip, long points, ObjLongConsumer<Lot> each) {
        AccountFact soFar = slip.fact(member);
        Outcome without = replay(soFar.withoutSlide());
        Outcome with = replay(soFar.spending(points));
        if (isTooMuch(without, with) && isAboutNow()) {
            slip.spending(member).exactly(points, each);
            return;
        }
        if (isTooMuch(without, with)) {
            throw insufficient(points, spendable(soFar));
        }
        long left = points;
        long reinstated = 0;
        for (Map.Entry<LotId, Lot> row : rows(soFar).entrySet()) {
            long used = stock(without.of(row.getKey())) - stock(with.of(row.getKey()));
            Lot lot = books.lots().get(row.getValue().id());
            long missing = Math.min(Math.min(used, left) - lot.available(), lot.expired());
            if (missing > 0) {
                lot = slip.touch(lot, Effect.REINSTATED, missing);
                reinstated += missing;
            }
            long part = Math.min(Math.min(used, left), lot.available());
            if (part > 0) {
                each.accept(lot, part);
                left -= part;
            }
        }
        slip.transfer(member, Book.EXPIRED, -reinstated);
        if (left > 0 && slip.spending(member).upTo(left, each) < left) {
            throw insufficient(points, spendable(soFar));
        }
    }

    /** It would leave a later spend short, or make a debt of what a return has taken back since. */
    private static boolean isTooMuch(Outcome without, Outcome with) {
        return with.shortage() > without.shortage() || with.debt() > without.debt();
    }

    /** Brings lots and debt to where they stand with the fact in its own time. */
    void complete(Transaction booked) {
        reallocation.apply(
                books.row(member),
                "lots brought to the order of business times, after a fact of " + occurredAt + " was recorded",
                booked);
    }

    private Outcome replay(AccountFact soFar) {
        List<AccountFact> all = new ArrayList<>(facts);
        all.add(soFar);
        return AccountReplay.of(all, rows(soFar), books.now());
    }

    private Map<LotId, Lot> rows(AccountFact soFar) {
        Map<LotId, Lot> rows = new HashMap<>(lotsBefore);
        soFar.lots().forEach(lot -> rows.put(lot.id(), books.lots().get(lot.id())));
        return rows;
    }

    private static long stock(LotState lot) {
        return lot.remaining() + lot.expired();
    }

    private Problem insufficient(long wanted, long spendable) {
        Account account = books.row(member);
        return Problem.of(ProblemType.INSUFFICIENT_POINTS)
                .detail("The member had fewer points to spend at that time than this takes, or has used them since.")
                .with("wanted", wanted)
                .with("spendable", spendable)
                .with("held", account.held())
                .with("pending", account.pending())
                .with("debt", account.debt());
    }
}
