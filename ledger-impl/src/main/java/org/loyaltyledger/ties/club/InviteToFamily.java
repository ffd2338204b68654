package org.loyaltyledger.ties.club;

import java.util.Optional;
import java.util.UUID;
import org.loyaltyledger.api.club.InvitationStatus;
import org.loyaltyledger.member.Party;
import org.loyaltyledger.member.Standing;
import org.loyaltyledger.ties.club.rule.Action;
import org.loyaltyledger.ties.club.rule.Life;
import org.loyaltyledger.ties.club.rule.Offers;
import org.loyaltyledger.vault.ledger.Answer;
import org.loyaltyledger.vault.ledger.Books;
import org.loyaltyledger.vault.ledger.Command;
import org.loyaltyledger.vault.ledger.Needs;
import org.loyaltyledger.vault.terms.club.Family;

/**
 * A holder invites somebody into its family. Nothing of the invited person is read or changed, so that the answer is the
 * same whether anybody is known by that name or not. As many are invited at once as the family has room for.
 *
 * @param id of the invitation to be
 * @param from what the holder calls itself
 */
record InviteToFamily(
        UUID id, Party holder, UUID membership, Addressee addressee, String from, Offers offers, String actor)
        implements Command {

    @Override
    public void first(Needs needs) {
        holder.first(needs);
        needs.row(Rooms.INVITATIONS, membership);
    }

    @Override
    public void then(Books books, Needs needs) {
        holder.then(books, needs);
        holder.find(books).ifPresent(member -> Desk.need(books, needs, member.member()));
    }

    @Override
    public Answer decide(Books books) {
        Standing who = holder.active(books);
        Desk desk = new Desk(books, who, offers, books.now(), actor);
        Life life = desk.find(membership);
        Action.ADD_PERSON.check(life.membership());
        Family family = desk.family(life.membership()).orElseThrow(() -> AddPerson.refusal("The plan has no family."));
        Invitations before = books.room(Rooms.INVITATIONS).look(membership).orElse(Invitations.NONE);
        if (addressee.equals(Addressee.of(who.member()))) {
            throw AddPerson.refusal("The holder is in its family anyhow.");
        }
        if (before.open(books.now()).stream().anyMatch(open -> open.addressee().equals(addressee))) {
            throw AddPerson.refusal("An invitation of this person is open already.");
        }
        int taken = desk.pool(membership).kin().taken().size();
        if (taken + before.open(books.now()).size() >= family.maxMembers()) {
            throw AddPerson.refusal("The family is complete, open invitations counted.")
                    .with("most", family.maxMembers());
        }
        Invited invited = new Invited(
                id,
                who.programme(),
                membership,
                who.member(),
                addressee,
                from,
                life.membership().club(),
                life.membership().plan(),
                Invited.Rules.of(family),
                InvitationStatus.OPEN,
                books.now(),
                books.now().plus(Invited.OPEN_FOR),
                Optional.empty());
        books.room(Rooms.INVITATIONS).put(membership, before.with(invited, books.now()));
        return new Answer(201, invited.toHolder(books.now()), Optional.empty());
    }
}
