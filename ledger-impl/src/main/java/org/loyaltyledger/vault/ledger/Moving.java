package org.loyaltyledger.vault.ledger;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.ObjLongConsumer;
import org.loyaltyledger.api.problem.ProblemType;
import org.loyaltyledger.ground.problem.Problem;

/**
 * Moves points between members, and what a member leaves behind, see {@link Posting#move} and {@link Posting#clear}. Points with the same terms arrive as one lot.
 */
final class Moving {
    private final Books books;
    private final Slip slip;

    Moving(Books books, Slip slip) {
        this.books = books;
        this.slip = slip;
    }

    /** @param spend hands out parts of the lots that the points are drawn from */
    void move(UUID from, UUID to, long points, Function<Lot, LotSpec> spec, Consumer<ObjLongConsumer<Lot>> spend) {
        Map<LotSpec, Long> parts = new LinkedHashMap<>();
        spend.accept((lot, part) -> {
            slip.touch(lot, Effect.DRAWN, part);
            parts.merge(spec.apply(lot), part, Math::addExact);
        });
        slip.entry(from, -points);
        slip.entry(to, points);
        arrive(to, parts);
    }

    long passOn(UUID from, UUID to, List<LotId> lots, Function<Lot, LotSpec> spec) {
        Map<LotSpec, Long> parts = new LinkedHashMap<>();
        long points = draw(from, lots, (lot, part) -> parts.merge(spec.apply(lot), part, Math::addExact));
        if (points > 0) {
            slip.entry(from, -points);
            slip.entry(to, points);
            arrive(to, parts);
        }
        return points;
    }

    long send(UUID from, Book to, List<LotId> lots) {
        long points = draw(from, lots, (lot, part) -> {});
        slip.transfer(from, to, points);
        return points;
    }

    private long draw(UUID from, List<LotId> lots, ObjLongConsumer<Lot> each) {
        books.mustBeDeep(from);
        long points = 0;
        for (LotId id : lots) {
            Lot lot = books.lots().get(id);
            long part = slip.spending(from).spendable(lot);
            if (part > 0) {
                each.accept(lot, part);
                slip.touch(lot, Effect.DRAWN, part);
                points = Math.addExact(points, part);
            }
        }
        return points;
    }

    long clear(UUID member, Book to) {
        Account account = books.row(member);
        leave(account);
        slip.transfer(member, to, account.balance());
        return account.balance();
    }

    /** All lots and all debt leave an account. */
    private List<Lot> leave(Account account) {
        books.mustBeDeep(account.id());
        if (account.held() > 0) {
            throw Problem.of(ProblemType.CONFLICT)
                    .detail("The member has open holds.")
                    .with("held", account.held());
        }
        List<Lot> lots = books.lots().open(account.id());
        lots.forEach(lot -> slip.touch(lot, Effect.DRAWN, lot.remaining()));
        slip.owe(account.id(), -account.debt());
        return lots;
    }

    /** A transaction makes only so many lots; if these are more, they forget when each was earned. */
    private void arrive(UUID member, Map<LotSpec, Long> parts) {
        if (parts.size() <= LotId.MOST) {
            parts.forEach((spec, points) -> slip.make(member, points, spec));
            return;
        }
        Map<LotSpec, Long> fewer = new LinkedHashMap<>();
        Instant first = parts.keySet().stream()
                .map(LotSpec::earnedAt)
                .min(Instant::compareTo)
                .orElseThrow();
        parts.forEach((spec, points) -> fewer.merge(spec.earned(first), points, Math::addExact));
        if (fewer.size() > LotId.MOST) {
            throw Problem.of(ProblemType.LIMIT_EXCEEDED)
                    .detail("These points have too many different ends to be moved at once.")
                    .with("wanted", fewer.size())
                    .with("most", LotId.MOST);
        }
        fewer.forEach((spec, points) -> slip.make(member, points, spec));
    }
}
