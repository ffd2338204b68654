package org.loyaltyledger.member.ending;

import org.loyaltyledger.api.member.Closure;
import org.loyaltyledger.api.member.MemberStatus;
import org.loyaltyledger.api.problem.ProblemType;
import org.loyaltyledger.ground.problem.Problem;
import org.loyaltyledger.member.Party;
import org.loyaltyledger.member.Standing;
import org.loyaltyledger.member.activity.Ties;
import org.loyaltyledger.vault.ledger.Answer;
import org.loyaltyledger.vault.ledger.Book;
import org.loyaltyledger.vault.ledger.Books;
import org.loyaltyledger.vault.ledger.Command;
import org.loyaltyledger.vault.ledger.Needs;
import org.loyaltyledger.vault.ledger.Note;
import org.loyaltyledger.vault.ledger.Posting;
import org.loyaltyledger.vault.ledger.Transaction;
import org.loyaltyledger.vault.ledger.TransactionKind;

/** A member leaves: what holds it ends, its points are forfeited and its identifiers become free. A suspended one may leave, too. */
public record Close(Party party, Note note, Ties ties) implements Command {

    @Override
    public void first(Needs needs) {
        party.first(needs);
    }

    @Override
    public void then(Books books, Needs needs) {
        party.then(books, needs);
        party.find(books).ifPresent(member -> ties.needEnding(books, needs, member.member()));
    }

    @Override
    public Answer decide(Books books) {
        Standing standing = party.itself(books);
        if (standing.status() == MemberStatus.CLOSED) {
            throw Problem.of(ProblemType.MEMBER_CLOSED)
                    .detail("The member has left before")
                    .with("member", standing.member());
        }
        books.account(standing.member());
        OpenHolds.refuse(books, standing);
        ties.leave(books, standing, books.now());
        Posting posting = books.open(TransactionKind.FORFEIT, books.now(), note, standing.member());
        long forfeited = posting.clear(standing.member(), Book.FORFEITED);
        Transaction transaction = posting.close("");
        standing.close(books);
        return Answer.ok(new Closure(standing.member(), forfeited, transaction.uuid()), transaction.id());
    }
}
