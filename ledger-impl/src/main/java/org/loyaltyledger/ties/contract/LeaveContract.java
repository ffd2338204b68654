package org.loyaltyledger.ties.contract;

import java.time.Instant;
import java.util.Optional;
import org.loyaltyledger.api.contract.ContractExit;
import org.loyaltyledger.api.problem.ProblemType;
import org.loyaltyledger.ground.problem.Problem;
import org.loyaltyledger.member.Standing;
import org.loyaltyledger.ties.contract.Parting.Booking;
import org.loyaltyledger.ties.contract.Parting.Parted;
import org.loyaltyledger.ties.contract.rule.Life;
import org.loyaltyledger.ties.contract.rule.Move;
import org.loyaltyledger.ties.contract.rule.StateTable;
import org.loyaltyledger.vault.ledger.Answer;
import org.loyaltyledger.vault.ledger.Books;
import org.loyaltyledger.vault.ledger.Command;
import org.loyaltyledger.vault.ledger.Needs;
import org.loyaltyledger.vault.terms.LimitTerms;

/**
 * Leaves a contract before its end: cancels it in cooling-off, exits it later. A quote is the same command, run and
 * forgotten, so that what is booked is what was quoted.
 *
 * @param move CANCEL or EXIT
 * @param when empty: now
 * @param quote only to be told; then any instant to come will do
 */
record LeaveContract(Concern concern, Move move, Optional<Instant> when, String reason, boolean quote)
        implements Command {

    @Override
    public void first(Needs needs) {
        concern.first(needs);
    }

    @Override
    public void then(Books books, Needs needs) {
        concern.then(books, needs);
        concern.thenSuccessor(books, needs);
    }

    @Override
    public Answer decide(Books books) {
        Standing member = concern.party().known(books);
        Life life = concern.life(books, member, move);
        Instant at = when.orElseGet(() -> later(concern.at(), life.latest()));
        check(life, at, books.now());
        Parted parted = new Parting(concern.settling(books, member)).part(life, at, reason);
        if (quote) {
            return new Answer(200, parted.settlement(), Optional.empty());
        }
        ContractExit exit = new ContractExit(
                Telling.contract(parted.life(), at),
                parted.settlement(),
                parted.booking().map(Booking::uuid).orElse(null));
        return new Answer(200, exit, parted.booking().map(Booking::id));
    }

    private void check(Life life, Instant at, Instant now) {
        if (at.isBefore(life.latest())) {
            throw Problem.of(ProblemType.EXIT_OUT_OF_TIME)
                    .detail("An exit lies after the acceptance and after what was booked for the contract since")
                    .with("at", at)
                    .with("acceptedAt", life.term().orElseThrow().signedAt())
                    .with("earliest", life.latest());
        }
        LimitTerms limits = concern.version().terms().limits();
        if (!quote && at.isAfter(limits.latest(now))) {
            throw Problem.of(ProblemType.OCCURRED_AT_OUT_OF_BOUNDS)
                    .detail("An exit cannot be booked ahead; it can be quoted for any day")
                    .with("at", at)
                    .with("latest", limits.latest(now));
        }
        StateTable.demand(life.state(at), move);
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
