package org.loyaltyledger.vault.ledger;

import java.util.List;
import java.util.UUID;
import java.util.function.ToLongFunction;
import org.loyaltyledger.vault.terms.Clawback;

/**
 * Takes earned points back, see {@link Posting#takeBack}. Of lots that the member earned before it was merged, those count
 * that continue them; where there are none, lots of another partition stay as they are.
 */
final class TakeBack {
    private final Books books;
    private final Slip slip;
    private final UUID member;
    private final List<LotId> own;
    private final Spending spending;
    private long left;

    TakeBack(Books books, Slip slip, UUID member, List<LotId> own) {
        this.books = books;
        this.slip = slip;
        this.member = member;
        this.own = own.stream()
                .map(lot -> here(books, lot, member))
                .filter(lot -> lot.origin().partition() == slip.id().partition())
                .toList();
        this.spending = slip.spending(member);
    }

    private static LotId here(Books books, LotId lot, UUID member) {
        return books.lots().has(lot)
                ? books.lots().find(lot, member).map(Lot::id).orElse(lot)
                : lot;
    }

    TakenBack take(long points, Clawback policy, Book to) {
        books.mustBeDeep(member);
        slip.takesBackFrom(own);
        left = points;
        own(Lot::pending);
        long setOff = setOff();
        left -= spending.pendingUpTo(left, this::draw);
        long pending = points - left - setOff;
        if (policy != Clawback.PENDING_ONLY) {
            own(spending::spendable);
            left -= spending.upTo(left, this::draw);
        }
        long spendable = points - left - setOff - pending;
        long owed = policy == Clawback.DEBT ? left : 0;
        if (policy == Clawback.DEBT) {
            slip.owe(member, left);
        }
        TakenBack taken = new TakenBack(pending, spendable, setOff, owed);
        slip.transfer(member, to, taken.total() - setOff);
        return taken;
    }

    private void own(ToLongFunction<Lot> from) {
        for (LotId id : own) {
            Lot lot = books.lots().get(id);
            long part = lot.account().equals(member) ? Math.min(left, from.applyAsLong(lot)) : 0;
            if (part > 0) {
                draw(lot, part);
                left -= part;
            }
        }
    }

    /** What the member never had the use of is not taken a second time. */
    private long setOff() {
        long before = left;
        for (LotId id : own) {
            Lot lot = books.lots().get(id);
            long part = Math.min(left, lot.expired());
            if (part > 0) {
                slip.touch(lot, Effect.SET_OFF, part);
                left -= part;
            }
        }
        return before - left;
    }

    private void draw(Lot lot, long points) {
        slip.touch(lot, Effect.DRAWN, points);
    }
}
