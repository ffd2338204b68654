package org.loyaltyledger.ties.contract;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;
import org.loyaltyledger.api.contract.NewUsage;
import org.loyaltyledger.api.problem.ProblemType;
import org.loyaltyledger.api.value.Money;
import org.loyaltyledger.ground.problem.Problem;
import org.loyaltyledger.member.Standing;
import org.loyaltyledger.ties.contract.rule.Counting;
import org.loyaltyledger.ties.contract.rule.Life;
import org.loyaltyledger.ties.contract.rule.Move;
import org.loyaltyledger.ties.contract.rule.Term;
import org.loyaltyledger.vault.ledger.Answer;
import org.loyaltyledger.vault.ledger.Books;
import org.loyaltyledger.vault.ledger.Command;
import org.loyaltyledger.vault.ledger.Needs;
import org.loyaltyledger.vault.terms.contract.Commitment;
import org.loyaltyledger.vault.terms.contract.Commitment.Measure;

/**
 * Something that counts for a commitment was bought elsewhere.
 *
 * @param usage its amount, if it has one, is above zero and in the programme's currency
 */
record ReportUsage(Concern concern, NewUsage usage, Instant occurredAt) implements Command {

    @Override
    public void first(Needs needs) {
        concern.first(needs);
        needs.row(Rooms.USAGE, key());
    }

    @Override
    public void then(Books books, Needs needs) {
        concern.then(books, needs);
    }

    @Override
    public Answer decide(Books books) {
        Standing member = concern.party().active(books);
        Life life = concern.life(books, member, Move.USE);
        if (books.room(Rooms.USAGE).look(key()).isPresent()) {
            throw Problem.of(ProblemType.CONFLICT)
                    .detail("This was reported before")
                    .with("reference", usage.reference());
        }
        BigDecimal measured = measured(life, usage.amount(), usage.units())
                .orElseThrow(() -> isSpend(life)
                        ? wrong("/amount", "must be given: the commitment is to a spend")
                        : wrong("/units", "must be given: the commitment is to a volume"));
        OptionalInt period = Counting.period(life, occurredAt);
        if (period.isEmpty()
                || occurredAt.isAfter(concern.version().terms().limits().latest(books.now()))) {
            Term term = life.term().orElseThrow();
            throw Problem.of(ProblemType.OCCURRED_AT_OUT_OF_BOUNDS)
                    .detail("What counts lies within the term of the contract, and not ahead of now")
                    .with("occurredAt", occurredAt)
                    .with("earliest", term.signedAt())
                    .with("latest", term.endsAt());
        }
        Life counted = Counting.count(life, period.getAsInt(), measured);
        books.room(Rooms.LIVES).put(counted.id(), counted);
        books.room(Rooms.USAGE).put(key(), Usage.report(measured, occurredAt, books.now(), concern.actor()));
        return new Answer(200, Telling.contract(counted, concern.at()), Optional.empty());
    }

    /**
     * What was told in the commitment's own measure; empty: nothing was.
     *
     * @throws Problem invalid-request
     */
    static Optional<BigDecimal> measured(Life life, Money amount, BigDecimal units) {
        if (life.conditions().commitment().isEmpty()) {
            throw Problem.of(ProblemType.INVALID_REQUEST)
                    .detail("The contract has no commitment")
                    .violation("", "there is nothing to count for");
        }
        if (isSpend(life) && units != null) {
            throw wrong("/units", "must not be given: the commitment is to a spend, see /amount");
        }
        if (!isSpend(life) && amount != null) {
            throw wrong("/amount", "must not be given: the commitment is to a volume, see /units");
        }
        return Optional.ofNullable(amount).map(Money::amount).or(() -> Optional.ofNullable(units));
    }

    private static boolean isSpend(Life life) {
        return life.conditions().commitment().map(Commitment::measure).orElseThrow() == Measure.SPEND;
    }

    private Usage.Key key() {
        return new Usage.Key(concern.contract(), usage.reference());
    }

    private static Problem wrong(String pointer, String message) {
        return Problem.of(ProblemType.INVALID_REQUEST)
                .detail("The request does not fit")
                .violation(pointer, message);
    }
}
