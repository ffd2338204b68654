package org.loyaltyledger.vault.ledger;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.loyaltyledger.api.problem.ProblemType;
import org.loyaltyledger.ground.problem.Problem;

/** Sets points aside and ends that, see {@link Posting#hold}, {@link Posting#capture} and {@link Posting#release}. */
final class Holding {
    private final Books books;
    private final Slip slip;

    Holding(Books books, Slip slip) {
        this.books = books;
        this.slip = slip;
    }

    Hold place(UUID member, long points, Instant until, String reference) {
        List<Hold.Part> parts = new ArrayList<>();
        slip.spending(member).exactly(points, (lot, part) -> {
            slip.touch(lot, Effect.HELD, part);
            parts.add(new Hold.Part(lot.id(), part));
        });
        books.put(books.row(member).dueNoLaterThan(until));
        Hold hold = new Hold(
                slip.id(),
                books.now(),
                member,
                points,
                0,
                Hold.State.HELD,
                until,
                reference,
                slip.id(),
                List.copyOf(parts));
        books.holds().put(hold);
        return hold;
    }

    /** Points of an account that was merged into this one are held here, in the lots that continue theirs. */
    Hold move(Hold hold, UUID survivor) {
        List<Hold.Part> parts = new ArrayList<>();
        for (Hold.Part part : hold.parts()) {
            Lot lot = books.lots().find(part.lot(), survivor).orElseThrow();
            slip.touch(lot, Effect.HELD, part.points());
            parts.add(new Hold.Part(lot.id(), part.points()));
        }
        books.put(books.row(survivor).dueNoLaterThan(hold.expiresAt()));
        Hold moved = hold.movedTo(survivor, slip.id(), List.copyOf(parts));
        books.holds().put(moved);
        return moved;
    }

    Hold capture(Hold hold, long points, Book to) {
        mustBeOpen(hold);
        long left = points;
        for (Hold.Part part : hold.parts()) {
            long spent = Math.min(left, part.points());
            if (spent > 0) {
                slip.touch(books.lots().get(part.lot()), Effect.CAPTURED, spent);
            }
            letGo(part.lot(), part.points() - spent);
            left -= spent;
        }
        slip.transfer(hold.account(), to, points);
        return end(hold, Hold.State.CAPTURED, points);
    }

    Hold release(Hold hold, Hold.State how) {
        mustBeOpen(hold);
        hold.parts().forEach(part -> letGo(part.lot(), part.points()));
        return end(hold, how, 0);
    }

    private void mustBeOpen(Hold hold) {
        Hold.State state =
                books.holds().find(hold.id()).map(Hold::state).orElseThrow(() -> new Unread("hold " + hold.id()));
        if (state != Hold.State.HELD) {
            throw Problem.of(state == Hold.State.TIMED_OUT ? ProblemType.HOLD_EXPIRED : ProblemType.HOLD_NOT_OPEN)
                    .detail("The hold has ended already.")
                    .with("currentStatus", state);
        }
    }

    private void letGo(LotId lotId, long points) {
        if (points > 0) {
            slip.watch(slip.touch(books.lots().get(lotId), Effect.RELEASED, points));
        }
    }

    private Hold end(Hold hold, Hold.State how, long captured) {
        Hold ended = hold.end(how, captured);
        books.holds().put(ended);
        slip.payDebt(hold.account());
        return ended;
    }
}
