package org.loyaltyledger.vault.ledger;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.function.ObjLongConsumer;
import java.util.function.Predicate;
import org.loyaltyledger.api.problem.ProblemType;
import org.loyaltyledger.ground.problem.Problem;

/** Draws points from an account's lots in {@link Lot#SPENDING_ORDER}. */
final class Spending {

    private Spending() {}

    /** Draws exactly so many spendable points. */
    static void exactly(Books books, UUID member, long points, ObjLongConsumer<Lot> each) {
        books.mustBeDeep(member);
        Account account = books.row(member);
        long drawn = points <= account.spendable() ? upTo(books, member, points, each) : 0;
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

    /** Draws spendable points as far as there are any; lots at their end are left alone. */
    static long upTo(Books books, UUID member, long points, ObjLongConsumer<Lot> each) {
        Instant slidesTo = books.row(member).slidesTo();
        return draw(
                books, member, points, each, lot -> lot.endsAt(slidesTo).isAfter(books.now()) ? lot.available() : 0);
    }

    /** Draws from those lots for which there is something to take. */
    static long draw(Books books, UUID member, long points, ObjLongConsumer<Lot> each, Take take) {
        long left = points;
        Optional<Lot> lot = books.lots().first(member);
        while (left > 0 && lot.isPresent()) {
            Lot at = lot.get();
            long part = Math.min(left, take.from(at));
            if (part > 0) {
                each.accept(at, part);
                left -= part;
            }
            lot = books.lots().after(at);
        }
        return points - left;
    }

    /** How many points of a lot may be taken. */
    interface Take {
        long from(Lot lot);

        default Take only(Predicate<Lot> which) {
            return lot -> which.test(lot) ? from(lot) : 0;
        }
    }
}
