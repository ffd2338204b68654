package org.loyaltyledger.ties.contract;

import java.time.Instant;
import java.util.Optional;
import org.loyaltyledger.api.contract.ContractChargeStatus;
import org.loyaltyledger.api.problem.ProblemType;
import org.loyaltyledger.ground.problem.Problem;
import org.loyaltyledger.member.Standing;
import org.loyaltyledger.ties.contract.rule.Charge;
import org.loyaltyledger.ties.contract.rule.Life;
import org.loyaltyledger.ties.contract.rule.Move;
import org.loyaltyledger.vault.ledger.Answer;
import org.loyaltyledger.vault.ledger.Books;
import org.loyaltyledger.vault.ledger.Command;
import org.loyaltyledger.vault.ledger.Needs;

/** The shop tells that a charge was paid; from then on it is fixed. */
record PayCharge(Concern concern, int number, Instant paidAt, String reference) implements Command {

    @Override
    public void first(Needs needs) {
        concern.first(needs);
    }

    @Override
    public void then(Books books, Needs needs) {
        concern.then(books, needs);
    }

    @Override
    public Answer decide(Books books) {
        Standing member = concern.party().known(books);
        Life life = concern.life(books, member, Move.PAY);
        Charge charge = life.tally().charges().stream()
                .filter(known -> known.number() == number)
                .findFirst()
                .orElseThrow(() -> Problem.of(ProblemType.NOT_FOUND)
                        .detail("The contract has no such charge")
                        .with("charge", number));
        if (charge.state() != ContractChargeStatus.DUE) {
            throw Problem.of(ProblemType.CONFLICT)
                    .detail("Nothing of this charge is due")
                    .with("charge", number)
                    .with("currentStatus", charge.state());
        }
        Life paid = life.pay(charge, new Charge.Payment(paidAt, concern.actor(), reference));
        books.room(Rooms.LIVES).put(paid.id(), paid);
        return new Answer(200, Telling.contract(paid, concern.at()), Optional.empty());
    }
}
