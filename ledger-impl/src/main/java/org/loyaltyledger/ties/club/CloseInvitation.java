package org.loyaltyledger.ties.club;

import java.util.Optional;
import org.loyaltyledger.api.club.InvitationStatus;
import org.loyaltyledger.api.problem.ProblemType;
import org.loyaltyledger.ground.problem.Problem;
import org.loyaltyledger.vault.ledger.Answer;
import org.loyaltyledger.vault.ledger.Books;
import org.loyaltyledger.vault.ledger.Command;
import org.loyaltyledger.vault.ledger.Needs;

/**
 * An invitation is declined by the invited person, or withdrawn by the holder. Booked where the holder lives.
 *
 * @param seen the invitation as it was read before
 * @param as what becomes of it
 */
record CloseInvitation(Invited seen, InvitationStatus as) implements Command {

    @Override
    public void first(Needs needs) {
        needs.row(Rooms.INVITATIONS, seen.membership());
    }

    @Override
    public Answer decide(Books books) {
        Invited closed = close(books, seen, as);
        return new Answer(
                200,
                as == InvitationStatus.DECLINED ? closed.toPerson(books.now()) : closed.toHolder(books.now()),
                Optional.empty());
    }

    /** @throws Problem conflict, if it is not open any more */
    static Invited close(Books books, Invited seen, InvitationStatus as) {
        Invitations before =
                books.room(Rooms.INVITATIONS).look(seen.membership()).orElse(Invitations.NONE);
        Invited known = before.find(seen.id()).orElse(seen);
        if (before.find(seen.id()).isEmpty() || !known.isOpen(books.now())) {
            throw Problem.of(ProblemType.CONFLICT)
                    .detail("The invitation is not open any more")
                    .with("invitation", seen.id());
        }
        Invited closed = known.closed(as, books.now());
        books.room(Rooms.INVITATIONS).put(seen.membership(), before.with(closed, books.now()));
        return closed;
    }
}
