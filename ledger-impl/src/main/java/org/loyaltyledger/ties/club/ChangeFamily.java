package org.loyaltyledger.ties.club;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.loyaltyledger.api.problem.ProblemType;
import org.loyaltyledger.ground.problem.Problem;
import org.loyaltyledger.member.Party;
import org.loyaltyledger.member.Standing;
import org.loyaltyledger.ties.club.rule.Action;
import org.loyaltyledger.ties.club.rule.Event;
import org.loyaltyledger.ties.club.rule.Life;
import org.loyaltyledger.ties.club.rule.Offers;
import org.loyaltyledger.ties.club.rule.Seat;
import org.loyaltyledger.vault.ledger.Answer;
import org.loyaltyledger.vault.ledger.Books;
import org.loyaltyledger.vault.ledger.Command;
import org.loyaltyledger.vault.ledger.Needs;
import org.loyaltyledger.vault.terms.club.Family;

/**
 * Something is done in a family, or only told of it. Booked where its holder lives.
 *
 * @param person whom it concerns; empty: all
 */
record ChangeFamily(Party holder, UUID membership, Optional<UUID> person, What what, Offers offers, String actor)
        implements Command {

    /** What is done, after the membership was caught up with the day. */
    interface What {
        void with(Desk desk, Life life, Optional<Seat> seat);
    }

    static final What TELL = (desk, life, seat) -> {};

    /** The person leaves with what the plan lets it take. */
    static final What LEAVE = (desk, life, seat) -> {
        Action.REMOVE_PERSON.check(life.membership());
        desk.pool(life.membership().id()).leave(List.of(seat.orElseThrow()), desk.leaverTakes(life.membership()));
        desk.keep(life.note(Event.Kind.PERSON_LEFT, seat.orElseThrow().person().toString()));
    };

    /** The person takes points out of the pool to spend them. */
    static What draw(long points) {
        return (desk, life, seat) -> {
            Action.DRAW.check(life.membership());
            UUID who = seat.orElseThrow().person();
            if (desk.family(life.membership())
                    .filter(family -> family.maySpend() == Family.MaySpend.ALL)
                    .isEmpty()) {
                throw AddPerson.refusal("In this family only the holder spends points.", who);
            }
            Pool pool = desk.pool(life.membership().id());
            if (points > pool.points()) {
                throw Problem.of(ProblemType.INSUFFICIENT_POINTS)
                        .detail("The family has fewer points.")
                        .with("wanted", points)
                        .with("spendable", pool.points());
            }
            pool.draw(seat.get(), points);
        };
    }

    @Override
    public void first(Needs needs) {
        holder.first(needs);
    }

    @Override
    public void then(Books books, Needs needs) {
        holder.then(books, needs);
        holder.find(books).ifPresent(member -> Desk.need(books, needs, member.member()));
    }

    @Override
    public Answer decide(Books books) {
        Standing who = holder.known(books);
        Desk desk = new Desk(books, who, offers, books.now(), actor);
        Life life = desk.find(membership);
        Optional<Seat> seat = person.map(
                id -> desk.pool(membership).kin().find(id).orElseThrow(() -> Problem.of(ProblemType.NOT_FOUND)
                        .detail("There is no such person in the family")
                        .with("person", id)));
        what.with(desk, life, seat);
        return new Answer(200, FamilyTelling.of(desk, life.membership()), Optional.empty());
    }
}
