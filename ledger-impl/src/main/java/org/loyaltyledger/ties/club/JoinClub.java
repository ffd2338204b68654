package org.loyaltyledger.ties.club;

import java.util.Optional;
import java.util.UUID;
import org.loyaltyledger.api.problem.ProblemType;
import org.loyaltyledger.ground.problem.Problem;
import org.loyaltyledger.member.Party;
import org.loyaltyledger.member.Standing;
import org.loyaltyledger.ties.club.rule.Life;
import org.loyaltyledger.ties.club.rule.Offers;
import org.loyaltyledger.vault.ledger.Answer;
import org.loyaltyledger.vault.ledger.Books;
import org.loyaltyledger.vault.ledger.Command;
import org.loyaltyledger.vault.ledger.Needs;
import org.loyaltyledger.vault.terms.club.Plan;

/**
 * A member joins a club.
 *
 * @param id of the membership to be
 */
record JoinClub(Party party, UUID id, String club, String plan, Offers offers, String actor) implements Command {

    private static final int CREATED = 201;

    @Override
    public void first(Needs needs) {
        party.first(needs);
    }

    @Override
    public void then(Books books, Needs needs) {
        party.then(books, needs);
        party.find(books).ifPresent(member -> Desk.need(books, needs, member.member()));
    }

    @Override
    public Answer decide(Books books) {
        Standing member = party.active(books);
        Desk desk = new Desk(books, member, offers, books.now(), actor);
        Plan wanted = desk.plan(club, plan);
        for (Entry entry : desk.roll().of(club)) {
            Life before = desk.live(entry.membership());
            if (before.membership().lives()) {
                throw Problem.of(ProblemType.ALREADY_IN_CLUB)
                        .detail("The member is in this club.")
                        .with("club", club)
                        .with("membership", before.membership().id())
                        .with("currentStatus", before.membership().status());
            }
            if (entry.membership().lives()) {
                desk.keep(before);
            }
        }
        boolean firstTime = desk.roll().of(club).isEmpty();
        Life life = Life.join(id, member.member(), club, wanted, firstTime, offers, desk.at());
        desk.keep(life);
        return new Answer(CREATED, Telling.of(life, offers), Optional.empty());
    }
}
