package org.loyaltyledger.ties.contract;

import java.math.BigDecimal;
import java.util.Optional;
import org.loyaltyledger.api.contract.NewUsageCorrection;
import org.loyaltyledger.api.problem.ProblemType;
import org.loyaltyledger.ground.problem.Problem;
import org.loyaltyledger.member.Standing;
import org.loyaltyledger.ties.contract.rule.Counting;
import org.loyaltyledger.ties.contract.rule.Life;
import org.loyaltyledger.ties.contract.rule.Move;
import org.loyaltyledger.vault.ledger.Answer;
import org.loyaltyledger.vault.ledger.Books;
import org.loyaltyledger.vault.ledger.Command;
import org.loyaltyledger.vault.ledger.Needs;

/**
 * A report was wrong: so much less counts in its own period. A charge of that period which is not paid follows it; what was
 * paid, given or lost stays.
 *
 * @param anybodys whether the caller corrects reports of others too
 * @param correction its amount, if it has one, is above zero and in the programme's currency
 */
record CorrectUsage(Concern concern, boolean anybodys, NewUsageCorrection correction) implements Command {

    @Override
    public void first(Needs needs) {
        concern.first(needs);
        needs.row(Rooms.USAGE, key(correction.reference()));
        needs.row(Rooms.USAGE, key(correction.corrects()));
    }

    @Override
    public void then(Books books, Needs needs) {
        concern.then(books, needs);
    }

    @Override
    public Answer decide(Books books) {
        Standing member = concern.party().known(books);
        Life life = concern.life(books, member, Move.CORRECT);
        if (books.room(Rooms.USAGE).look(key(correction.reference())).isPresent()) {
            throw Problem.of(ProblemType.CONFLICT)
                    .detail("This was reported before")
                    .with("reference", correction.reference());
        }
        Usage report = report(books);
        int period = Counting.period(life, report.occurredAt())
                .orElseThrow(() -> Problem.of(ProblemType.OCCURRED_AT_OUT_OF_BOUNDS)
                        .detail("The report counts for no period of the contract as it is now")
                        .with("occurredAt", report.occurredAt()));
        BigDecimal left = report.left().min(life.tally().counted(period)).max(BigDecimal.ZERO);
        BigDecimal less = ReportUsage.measured(life, correction.amount(), correction.units())
                .orElse(left);
        if (less.signum() == 0 || less.compareTo(left) > 0) {
            throw Problem.of(ProblemType.CORRECTION_EXCEEDS_USAGE)
                    .detail("Not so much is left of the report")
                    .with("reported", report.measured().toPlainString())
                    .with("takenBack", report.takenBack().toPlainString())
                    .with("left", left.toPlainString())
                    .with("wanted", less.toPlainString());
        }
        Life counted = Counting.count(life, period, less.negate());
        books.room(Rooms.LIVES).put(counted.id(), counted);
        books.room(Rooms.USAGE).put(key(correction.corrects()), report.takeBack(less));
        books.room(Rooms.USAGE)
                .put(
                        key(correction.reference()),
                        report.correction(
                                less,
                                books.now(),
                                concern.actor(),
                                new Usage.Correction(correction.corrects(), correction.reason())));
        return new Answer(200, Telling.contract(counted, concern.at()), Optional.empty());
    }

    /** A correction is not corrected: what it took back wrongly is reported again. */
    private Usage report(Books books) {
        return books.room(Rooms.USAGE)
                .look(key(correction.corrects()))
                .filter(usage -> usage.correction().isEmpty())
                .filter(usage -> anybodys || usage.reportedBy().equals(concern.actor()))
                .orElseThrow(() -> Problem.of(ProblemType.NOT_FOUND)
                        .detail("Nothing was reported by this reference")
                        .with("corrects", correction.corrects()));
    }

    private Usage.Key key(String reference) {
        return new Usage.Key(concern.contract(), reference);
    }
}
