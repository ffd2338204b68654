package org.loyaltyledger.ties.contract;

import java.util.Optional;
import org.loyaltyledger.api.contract.ContractStatus;
import org.loyaltyledger.member.Standing;
import org.loyaltyledger.ties.contract.rule.Closing;
import org.loyaltyledger.ties.contract.rule.Life;
import org.loyaltyledger.ties.contract.rule.Move;
import org.loyaltyledger.vault.ledger.Answer;
import org.loyaltyledger.vault.ledger.Books;
import org.loyaltyledger.vault.ledger.Command;
import org.loyaltyledger.vault.ledger.Needs;

/** The operator takes an offer back that nobody accepted. */
record WithdrawOffer(Concern concern, String reason) implements Command {

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
        Life withdrawn = concern.life(books, member, Move.WITHDRAW)
                .close(new Closing(ContractStatus.WITHDRAWN, concern.at(), concern.actor(), reason));
        books.room(Rooms.LIVES).put(withdrawn.id(), withdrawn);
        return new Answer(200, Telling.contract(withdrawn, concern.at()), Optional.empty());
    }
}
