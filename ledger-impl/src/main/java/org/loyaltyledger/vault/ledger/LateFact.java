package org.loyaltyledger.vault.ledger;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.ObjLongConsumer;
import java.util.stream.Stream;
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
    private final long debtBefore;

    /** To be made before the transaction is opened, with everything due settled. */
    LateFact(Books books, UUID member, Instant occurredAt) {
        this.books = books;
        this.member = member;
        this.occurredAt = occurredAt;
        this.facts = books.facts(member);
        this.lotsBefore = lots(facts);
        this.debtBefore = books.row(member).debt();
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
        for (LotId id : rows(soFar).keySet()) {
            long used = stock(without.of(id)) - stock(with.of(id));
            Lot lot = books.lots().get(id);
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
        Outcome without = AccountReplay.of(facts, lotsBefore, books.now());
        List<AccountFact> all = books.facts(member);
        Map<LotId, Lot> rows = lots(all);
        Outcome with = AccountReplay.of(all, rows, books.now());
        Map<LotId, LotState> by = new HashMap<>();
        rows.forEach((id, lot) -> {
            Lot before = lotsBefore.get(id);
            LotState was = without.of(id);
            LotState is = with.of(id);
            long remaining =
                    (before == null ? 0 : before.remaining()) + is.remaining() - was.remaining() - lot.remaining();
            long unset = (before == null ? 0 : before.expired())
                    + (is.expired() - is.offset())
                    - (was.expired() - was.offset())
                    - lot.expired();
            long offset = is.offset() - was.offset() - offsetSince(all, id);
            LotState change = new LotState(remaining, unset + offset, offset);
            if (!change.equals(LotState.NONE)) {
                by.put(id, change);
            }
        });
        long debtBy =
                debtBefore + with.debt() - without.debt() - books.row(member).debt();
        boolean leavesOneShort = debtBy > 0 && with.shortage() > without.shortage();
        if ((!by.isEmpty() || debtBy != 0) && !leavesOneShort && isPossible(by, rows, debtBy)) {
            reallocate(by, debtBy, booked);
        }
    }

    private void reallocate(Map<LotId, LotState> by, long debtBy, Transaction late) {
        Note note = new Note(
                Note.LEDGER,
                "lots brought to the order of business times, after a fact of " + occurredAt + " was recorded",
                late.uuid().toString(),
                late.note().termsVersion());
        // Dated now: a view of the past shows what had been booked of that time, lots as they were then.
        Slip slip = new Slip(
                books, TransactionKind.REALLOCATION, books.row(member).partition(), books.now(), books.now(), note);
        by.forEach((id, change) -> {
            touch(slip, id, Effect.OFFSET_REVERSED, -change.offset());
            touch(slip, id, Effect.REINSTATED, -change.expired());
            touch(slip, id, Effect.RESTORED, change.remaining() + change.expired());
        });
        by.forEach((id, change) -> {
            touch(slip, id, Effect.EXPIRED, change.expired());
            touch(slip, id, Effect.DRAWN, -change.remaining() - change.expired());
            touch(slip, id, Effect.SET_OFF, change.offset());
        });
        slip.owe(member, debtBy);
        long expired = by.values().stream().mapToLong(LotState::expired).sum();
        long remaining = by.values().stream().mapToLong(LotState::remaining).sum();
        slip.transfer(member, Book.EXPIRED, expired);
        slip.transfer(member, Book.ISSUED, debtBy - remaining - expired);
        by.keySet().forEach(id -> slip.watch(books.lots().get(id)));
        slip.payDebt(member);
        slip.close("");
        slip.settleLate();
    }

    private void touch(Slip slip, LotId id, Effect effect, long points) {
        if (points > 0) {
            slip.touch(books.lots().get(id), effect, points);
        }
    }

    /** No lot and no debt leaves its bounds, and nothing that is held moves. */
    private boolean isPossible(Map<LotId, LotState> by, Map<LotId, Lot> rows, long debtBy) {
        return books.row(member).debt() + debtBy >= 0
                && by.entrySet().stream().allMatch(change -> {
                    Lot lot = rows.get(change.getKey());
                    long remaining = lot.remaining() + change.getValue().remaining();
                    long expired = lot.expired()
                            + change.getValue().expired()
                            - change.getValue().offset();
                    long most = lot.remaining()
                            + Math.max(0, -change.getValue().expired())
                            + Math.max(
                                    0,
                                    change.getValue().remaining()
                                            + change.getValue().expired());
                    return remaining >= lot.held() && most <= lot.points() && expired >= 0;
                });
    }

    private long offsetSince(List<AccountFact> all, LotId lot) {
        Set<TransactionId> known = new LinkedHashSet<>();
        facts.forEach(fact -> known.add(fact.id()));
        return all.stream()
                .filter(fact -> !known.contains(fact.id()))
                .flatMap(fact -> fact.allocations().stream())
                .filter(allocation -> allocation.lot().equals(lot))
                .mapToLong(allocation -> switch (allocation.effect()) {
                    case SET_OFF -> allocation.points();
                    case OFFSET_REVERSED -> -allocation.points();
                    default -> 0;
                })
                .sum();
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

    private Map<LotId, Lot> lots(List<AccountFact> some) {
        Map<LotId, Lot> rows = new HashMap<>();
        some.stream()
                .flatMap(fact -> Stream.concat(
                        fact.lots().stream().map(Lot::id),
                        fact.allocations().stream().map(Allocation::lot)))
                .forEach(id -> rows.computeIfAbsent(id, books.lots()::get));
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
