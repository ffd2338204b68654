package org.loyaltyledger.ties.contract;

import java.util.Optional;
import java.util.UUID;
import org.loyaltyledger.api.problem.ProblemType;
import org.loyaltyledger.ground.problem.Problem;
import org.loyaltyledger.member.Standing;
import org.loyaltyledger.ties.contract.rule.Life;
import org.loyaltyledger.ties.contract.rule.Move;
import org.loyaltyledger.ties.contract.rule.Notice;
import org.loyaltyledger.ties.contract.rule.Signature;
import org.loyaltyledger.ties.contract.rule.Succession;
import org.loyaltyledger.ties.contract.rule.Window;
import org.loyaltyledger.vault.ledger.Answer;
import org.loyaltyledger.vault.ledger.Books;
import org.loyaltyledger.vault.ledger.Command;
import org.loyaltyledger.vault.ledger.Needs;

/**
 * Notice that a contract goes on. The contract that follows is made at once, signed by the notice, so that nothing has to
 * happen at the end for it to begin.
 *
 * @param own the member itself gives it
 * @param successor id of the contract to follow
 */
record GiveNotice(Concern concern, boolean own, UUID successor) implements Command {

    @Override
    public void first(Needs needs) {
        concern.first(needs);
    }

    @Override
    public void then(Books books, Needs needs) {
        concern.then(books, needs);
        concern.party().find(books).ifPresent(member -> needs.row(Rooms.OF_MEMBER, member.member()));
    }

    @Override
    public Answer decide(Books books) {
        Standing member = concern.party().active(books);
        Life life = concern.life(books, member, Move.RENEW);
        life.notice().ifPresent(before -> {
            throw Problem.of(ProblemType.CONFLICT)
                    .detail("Notice was given before")
                    .with("recordedAt", before.at())
                    .with("successor", before.successor());
        });
        Window.demand(life, concern.at());
        Life noticed = life.notice(new Notice(concern.at(), concern.actor(), own, successor));
        books.room(Rooms.LIVES).put(noticed.id(), noticed);
        Life next = Succession.of(
                        life, successor, concern.programme(), concern.version(), concern.at(), concern.actor())
                .accept(new Signature(concern.at(), concern.actor()));
        OfferContract.add(books, next);
        AcceptContract.begin(books, concern, member, next);
        return new Answer(200, Telling.contract(noticed, concern.at()), Optional.empty());
    }
}
