package org.loyaltyledger.ties.club;

import java.util.Optional;
import java.util.UUID;
import org.loyaltyledger.member.Party;
import org.loyaltyledger.member.Standing;
import org.loyaltyledger.ties.club.rule.Life;
import org.loyaltyledger.ties.club.rule.Offers;
import org.loyaltyledger.vault.ledger.Answer;
import org.loyaltyledger.vault.ledger.Books;
import org.loyaltyledger.vault.ledger.Command;
import org.loyaltyledger.vault.ledger.Needs;

/**
 * Something is done with a membership, after it was caught up with the day.
 *
 * @param charge that it concerns
 */
record ChangeMembership(Party party, UUID membership, Optional<UUID> charge, Step step, Offers offers, String actor)
        implements Command {

    /** What is done. */
    interface Step {
        Life of(Desk desk, Life life);
    }

    @Override
    public void first(Needs needs) {
        party.first(needs);
        charge.ifPresent(id -> needs.row(Rooms.CHARGES, id));
    }

    @Override
    public void then(Books books, Needs needs) {
        party.then(books, needs);
        party.find(books).ifPresent(member -> Desk.need(books, needs, member.member()));
    }

    /** The shop's word on a charge counts for those who have left, too: a refund is paid out after the end. */
    @Override
    public Answer decide(Books books) {
        Standing member = charge.isPresent() ? party.known(books) : party.active(books);
        Desk desk = new Desk(books, member, offers, books.now(), actor);
        Life life = step.of(desk, desk.find(membership));
        desk.keep(life);
        return new Answer(200, Telling.of(life, offers), Optional.empty());
    }
}
