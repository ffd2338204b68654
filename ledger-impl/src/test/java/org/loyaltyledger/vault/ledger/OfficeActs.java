package org.loyaltyledger.vault.ledger;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.loyaltyledger.api.problem.ProblemType;
import org.loyaltyledger.ground.problem.Problem;

/** What happens behind the counter, sensible or not: corrections, transfers, members that end, and looking. */
final class OfficeActs extends Acts {

    OfficeActs(Dice dice, History history) {
        super(dice, history);
    }

    Optional<Act> owe() {
        UUID member = member();
        long points = dice.upTo(60);
        return now(
                "owe",
                TransactionKind.ADJUSTMENT,
                posting -> posting.debitOwing(member, Book.ADJUSTED, points),
                member);
    }

    Optional<Act> move() {
        return two((from, to) -> {
            long points = dice.upTo(row(from).remaining() + 5);
            Instant slidesTo = row(from).slidesTo();
            LotSpec reset = LotSpec.active(history.now(), dice.around(history.now(), 0, 20));
            boolean keep = dice.oneIn(2);
            Function<Lot, LotSpec> spec = lot -> keep ? LotSpec.like(lot, slidesTo) : reset;
            return now("move", TransactionKind.TRANSFER, posting -> posting.move(from, to, points, spec), from, to);
        });
    }

    Optional<Act> merge() {
        return two((from, to) -> Optional.of(Act.of(
                "merge",
                books ->
                        List.of(new AccountMerge(books, Note.byLedger("merge"), from, to).book(), books.account(to)))));
    }

    Optional<Act> clear() {
        UUID member = member();
        return now("clear", TransactionKind.FORFEIT, posting -> posting.clear(member, Book.FORFEITED), member);
    }

    Optional<Act> look() {
        UUID member = member();
        return Optional.of(Act.of("look", books -> List.of(books.account(member))));
    }

    Optional<Act> slide() {
        UUID member = member();
        Instant to = dice.around(history.now(), 5, 20);
        return now("slide", TransactionKind.BONUS, posting -> posting.slide(member, to), member);
    }

    /** Does several things and is refused after all. */
    Optional<Act> changeOfMind() {
        UUID member = member();
        LotSpec spec = spec();
        return now(
                "change of mind",
                TransactionKind.SALE,
                posting -> {
                    posting.credit(member, Book.ISSUED, 30, spec);
                    posting.debitOwing(member, Book.REDEEMED, 20);
                    posting.credit(member, Book.ISSUED, 30, LotSpec.sliding(history.now(), spec.earnedAt()));
                    posting.hold(member, 5, history.now().plusSeconds(1), "");
                    throw Problem.of(ProblemType.CONFLICT);
                },
                member);
    }

    Optional<Act> tooMuch() {
        UUID member = member();
        return now(
                "too much",
                TransactionKind.SALE,
                posting -> {
                    posting.credit(member, Book.ISSUED, 7, LotSpec.active(history.now(), Lot.NEVER));
                    posting.credit(member, Book.ISSUED, Long.MAX_VALUE, LotSpec.active(history.now(), Lot.NEVER));
                },
                member);
    }

    private Optional<Act> two(BiFunction<UUID, UUID, Optional<Act>> verb) {
        UUID one = member();
        UUID other = member();
        return one.equals(other) ? Optional.empty() : verb.apply(one, other);
    }
}
