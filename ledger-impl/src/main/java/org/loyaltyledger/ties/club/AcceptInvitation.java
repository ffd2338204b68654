package org.loyaltyledger.ties.club;

import org.loyaltyledger.api.club.InvitationStatus;
import org.loyaltyledger.vault.ledger.Answer;
import org.loyaltyledger.vault.ledger.Books;
import org.loyaltyledger.vault.ledger.Command;
import org.loyaltyledger.vault.ledger.Needs;

/**
 * The invited person accepts: it joins the family, and the invitation is used up. Booked where both live.
 *
 * @param seen the invitation as it was read before; it is addressed to the person who joins
 */
record AcceptInvitation(Invited seen, AddPerson joining) implements Command {

    @Override
    public void first(Needs needs) {
        joining.first(needs);
        needs.row(Rooms.INVITATIONS, seen.membership());
    }

    @Override
    public void then(Books books, Needs needs) {
        joining.then(books, needs);
    }

    @Override
    public Answer decide(Books books) {
        CloseInvitation.close(books, seen, InvitationStatus.ACCEPTED);
        return joining.decide(books);
    }
}
