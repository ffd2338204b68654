package org.loyaltyledger.vault.ledger;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.function.ObjLongConsumer;
import java.util.function.ToLongFunction;
import org.loyaltyledger.api.problem.ProblemType;
import org.loyaltyledger.ground.problem.Problem;

/** Draws points from an account's lots in {@link Lot#SPENDING_ORDER}; what to do with each part is told by the caller. */
final class Spending {
    private final Books books;
    private final UUID member;
    private final Instant asOf;

    /** @param asOf points whose end has come by then are left alone */
    Spending(Books books, UUID member, Instant asOf) {
        this.books = books;
        this.member = member;
        this.asOf = asOf;
    }

    /** Draws exactly so many spendable points. */
    void exactly(long points, ObjLongConsumer<Lot> each) {
        books.mustBeDeep(member);
        Account account = books.row(member);
        long drawn = points <= account.spendable() ? upTo(points, each) : 0;
        if (drawn < points) {
            throw Problem.of(ProblemType.INSUFFICIENT_POINTS)
                    .detail("The member has fewer points to spend than this takes.")
                    .with("wanted", points)
                    .with("spendable", Math.max(0, account.spendable()))
                    .with("held", account.held())
                    .with("pending", account.pending())
                    .with("debt", account.debt());
        }
    }

    /** Draws spendable points as far as there are any. */
    long upTo(long points, ObjLongConsumer<Lot> each) {
        return draw(Math.min(points, books.row(member).spendable()), this::spendable, each);
    }

    /** Draws pending points as far as there are any. */
    long pendingUpTo(long points, ObjLongConsumer<Lot> each) {
        return draw(Math.min(points, books.row(member).pending()), Lot::pending, each);
    }

    /** How many points of a lot can be spent. */
    long spendable(Lot lot) {
        return lot.endsAt(books.row(member).slidesTo()).isAfter(asOf) ? lot.available() : 0;
    }

    private long draw(long points, ToLongFunction<Lot> from, ObjLongConsumer<Lot> each) {
        long left = points;
        Optional<Lot> lot = left > 0 ? books.lots().first(member) : Optional.empty();
        while (left > 0 && lot.isPresent()) {
            Lot at = lot.get();
            long part = Math.min(left, from.applyAsLong(at));
            if (part > 0) {
                each.accept(at, part);
                left -= part;
            }
            lot = books.lots().after(at);
        }
        return Math.max(0, points) - Math.max(0, left);
    }
}
