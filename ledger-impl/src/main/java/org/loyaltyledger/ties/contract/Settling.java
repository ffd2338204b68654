package org.loyaltyledger.ties.contract;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.loyaltyledger.api.statement.Explanation;
import org.loyaltyledger.member.Standing;
import org.loyaltyledger.ties.contract.rule.Course;
import org.loyaltyledger.ties.contract.rule.Course.Due;
import org.loyaltyledger.ties.contract.rule.Course.Kind;
import org.loyaltyledger.ties.contract.rule.Life;
import org.loyaltyledger.vault.ledger.Book;
import org.loyaltyledger.vault.ledger.Books;
import org.loyaltyledger.vault.ledger.LotId;
import org.loyaltyledger.vault.ledger.LotPolicy;
import org.loyaltyledger.vault.ledger.LotSpec;
import org.loyaltyledger.vault.ledger.Note;
import org.loyaltyledger.vault.ledger.Posting;
import org.loyaltyledger.vault.ledger.Transaction;
import org.loyaltyledger.vault.ledger.TransactionId;
import org.loyaltyledger.vault.ledger.TransactionKind;
import org.loyaltyledger.vault.terms.Clawback;
import org.loyaltyledger.vault.terms.Terms;

/**
 * Books what contracts give and take back.
 *
 * @param lots what points given at an instant are like
 * @param actor who caused it
 */
record Settling(Books books, Standing member, Function<Instant, LotSpec> lots, String actor) {

    /** As all points of the programme that are active at once. */
    record Usual(Terms terms) implements Function<Instant, LotSpec> {
        @Override
        public LotSpec apply(Instant at) {
            return LotPolicy.active(terms, at);
        }
    }

    /** The contract with everything done that falls due by an instant. */
    Life upTo(Life life, Instant at) {
        Life now = life;
        for (Optional<Due> due = next(now, at); due.isPresent(); due = next(now, at)) {
            now = due.get().kind() == Kind.PERIOD_ENDS
                    ? Course.endPeriod(now, due.get())
                    : Course.give(now, due.get(), give(now, due.get()).uuid());
        }
        return now;
    }

    /** @return the booking */
    Transaction give(Life life, long points, Instant at, String reason, List<Explanation> why) {
        Posting posting = open(life, at, reason);
        posting.credit(member.member(), Book.ISSUED, points, lots.apply(at));
        return posting.close(Texts.json(why));
    }

    /**
     * Takes points back, those given up front first.
     *
     * @param policy how far that goes
     */
    Taken take(Life life, long points, Instant at, Clawback policy, String reason, List<Explanation> why) {
        List<LotId> own = life.tally().given().upFront().stream()
                .map(given -> new LotId(TransactionId.of(given), 1))
                .filter(books.lots()::has)
                .toList();
        long debt = books.account(member.member()).debt();
        Posting posting = open(life, at, reason);
        long taken = posting.takeBack(member.member(), Book.ISSUED, points, own, policy)
                .total();
        long owed = books.account(member.member()).debt() - debt;
        return new Taken(points, taken, owed, Optional.of(posting.close(Texts.json(why))));
    }

    /**
     * What was taken.
     *
     * @param wanted how many points were to be taken back
     * @param points how many the policy took
     * @param owed how many of those the member did not have
     */
    record Taken(long wanted, long points, long owed, Optional<Transaction> booking) {
        static final Taken NOTHING = new Taken(0, 0, 0, Optional.empty());

        Taken plus(Taken other) {
            return new Taken(wanted + other.wanted, points + other.points, owed + other.owed, booking);
        }
    }

    private static Optional<Due> next(Life life, Instant at) {
        return Course.next(life).filter(due -> !due.at().isAfter(at));
    }

    private Transaction give(Life life, Due due) {
        String reason = due.kind() == Kind.UP_FRONT ? "contract bonus up front" : "contract bonus vested";
        return give(life, due.points(), due.at(), reason, List.of(Texts.given(life, due)));
    }

    private Posting open(Life life, Instant at, String reason) {
        UUID id = life.id();
        Note note =
                new Note(actor, reason, id.toString(), life.agreement().frame().termsVersion());
        return books.open(TransactionKind.BONUS, at, note, member.member());
    }
}
