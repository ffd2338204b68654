package org.loyaltyledger.ties.contract;

import org.loyaltyledger.api.problem.ProblemType;
import org.loyaltyledger.ground.problem.Problem;
import org.loyaltyledger.member.Standing;
import org.loyaltyledger.ties.contract.rule.Life;
import org.loyaltyledger.ties.contract.rule.Move;
import org.loyaltyledger.ties.contract.rule.Notice;
import org.loyaltyledger.ties.contract.rule.Window;
import org.loyaltyledger.vault.ledger.Answer;
import org.loyaltyledger.vault.ledger.Books;
import org.loyaltyledger.vault.ledger.Command;
import org.loyaltyledger.vault.ledger.Needs;
import org.loyaltyledger.vault.ledger.Transaction;

/**
 * Takes a notice back while its window is open: the contract that was to follow is cancelled, and this one just ends again.
 * That contract stays to be read, with who took the notice back, when and why. A member takes back any notice, the
 * operator none that the member gave.
 *
 * @param own the member itself takes it back
 */
record WithdrawNotice(Concern concern, boolean own, String reason) implements Command {

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
        Life life = concern.life(books, member, Move.WITHDRAW_RENEWAL);
        Notice notice = life.notice().orElseThrow(() -> Problem.of(ProblemType.CONFLICT)
                .detail("No notice was given, or it was taken back before")
                .with("contract", life.id()));
        if (notice.own() && !own) {
            throw Problem.of(ProblemType.FORBIDDEN)
                    .detail("The member gave this notice, and only the member takes it back")
                    .with("recordedAt", notice.at());
        }
        Window.demand(life, concern.at());
        String why = reason.isEmpty() ? "the notice was withdrawn" : reason;
        Settling.Taken dropped = new Parting(concern.settling(books, member)).dropSuccessor(life, concern.at(), why);
        Life ending = life.withoutNotice();
        books.room(Rooms.LIVES).put(ending.id(), ending);
        return new Answer(
                200, Telling.contract(ending, concern.at()), dropped.booking().map(Transaction::id));
    }
}
