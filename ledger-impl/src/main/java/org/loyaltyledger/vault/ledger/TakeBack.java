package org.loyaltyledger.vault.ledger;

import java.util.List;
import java.util.UUID;
import org.loyaltyledger.vault.terms.Clawback;

/** Takes earned points back, see {@link Posting#takeBack}. */
final class TakeBack {
    private final Books books;
    private final Posting posting;
    private final UUID member;
    private final List<LotId> own;

    TakeBack(Books books, Posting posting, UUID member, List<LotId> own) {
        this.books = books;
        this.posting = posting;
        this.member = member;
        this.own = own;
    }

    long take(long points, Clawback policy, Book to) {
        books.mustBeDeep(member);
        Spending.Take pending = lot -> lot.isPending() ? lot.remaining() : 0;
        long moved = draw(points, pending.only(lot -> own.contains(lot.id())));
        long setOff = setOff(points - moved);
        moved += draw(points - moved - setOff, pending);
        if (policy != Clawback.PENDING_ONLY) {
            moved +=
                    draw(points - moved - setOff, ((Spending.Take) Lot::available).only(lot -> own.contains(lot.id())));
            moved += draw(points - moved - setOff, Lot::available);
        }
        if (policy == Clawback.DEBT) {
            long owed = points - moved - setOff;
            books.put(books.row(member).owe(owed));
            moved += owed;
        }
        posting.transfer(member, to, moved);
        return moved + setOff;
    }

    private long draw(long points, Spending.Take take) {
        return Spending.draw(books, member, points, (lot, part) -> posting.draw(lot, part, Effect.DRAWN), take);
    }

    /** What the member never had the use of is not taken a second time. */
    private long setOff(long points) {
        long left = points;
        for (LotId id : own) {
            Lot lot = books.lots().get(id);
            long part = Math.min(left, lot.expired());
            if (part > 0) {
                books.lots().put(lot.setOff(part));
                posting.allocate(lot, Effect.SET_OFF, part);
                left -= part;
            }
        }
        return points - left;
    }
}
