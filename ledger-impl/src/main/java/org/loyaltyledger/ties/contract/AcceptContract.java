package org.loyaltyledger.ties.contract;

import java.util.Optional;
import org.loyaltyledger.api.problem.ProblemType;
import org.loyaltyledger.ground.problem.Problem;
import org.loyaltyledger.member.Standing;
import org.loyaltyledger.ties.contract.rule.Agreement;
import org.loyaltyledger.ties.contract.rule.Life;
import org.loyaltyledger.ties.contract.rule.Move;
import org.loyaltyledger.ties.contract.rule.Signature;
import org.loyaltyledger.vault.ledger.Answer;
import org.loyaltyledger.vault.ledger.Books;
import org.loyaltyledger.vault.ledger.Command;
import org.loyaltyledger.vault.ledger.Needs;

/**
 * The member says yes to an offer. What the contract grants is told at once, with the day it begins; what falls due by
 * now is booked.
 *
 * @param hash of the document that was read
 */
record AcceptContract(Concern concern, String hash) implements Command {

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
        Standing member = concern.party().active(books);
        Life offered = concern.life(books, member, Move.ACCEPT);
        demandRead(hash, offered.agreement());
        Life signed = offered.accept(new Signature(concern.at(), concern.actor()));
        return new Answer(200, Telling.contract(begin(books, concern, member, signed), concern.at()), Optional.empty());
    }

    /** A signed contract begins. */
    static Life begin(Books books, Concern concern, Standing member, Life signed) {
        new Granting(books).grant(signed, concern.at());
        Life begun = concern.settling(books, member).upTo(signed, concern.at());
        books.room(Rooms.LIVES).put(begun.id(), begun);
        return begun;
    }

    /** @throws Problem contract-changed */
    static void demandRead(String hash, Agreement agreement) {
        if (!agreement.hash().equals(hash)) {
            throw Problem.of(ProblemType.CONTRACT_CHANGED)
                    .detail("This is not the hash of the document on offer")
                    .with("given", hash)
                    .with("documentHash", agreement.hash());
        }
    }
}
