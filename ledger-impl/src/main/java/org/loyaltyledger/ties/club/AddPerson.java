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
 * A person joins a family, having accepted an invitation. It is booked where both live, so that nobody joins two families at once. Who holds a family of its
 * own joins none, and the other way round: points have one place to go.
 */
record AddPerson(Party holder, UUID membership, Party person, Offers offers, String actor) implements Command {

    @Override
    public void first(Needs needs) {
        holder.first(needs);
        person.first(needs);
    }

    @Override
    public void then(Books books, Needs needs) {
        holder.then(books, needs);
        person.then(books, needs);
        holder.find(books).ifPresent(member -> need(books, needs, member));
        person.find(books).ifPresent(member -> need(books, needs, member));
    }

    private static void need(Books books, Needs needs, Standing member) {
        Desk.need(books, needs, member.member());
        Bringing.need(books, needs, member.member(), member.partition());
    }

    @Override
    public Answer decide(Books books) {
        Standing who = holder.active(books);
        Standing joining = person.active(books);
        Desk desk = new Desk(books, who, offers, books.now(), actor);
        Life life = desk.find(membership);
        Action.ADD_PERSON.check(life.membership());
        Family family =
                desk.family(life.membership()).orElseThrow(() -> refusal("The plan has no family.", joining.member()));
        Kin kin = desk.pool(membership).kin();
        if (kin.taken().size() >= family.maxMembers()) {
            throw refusal("The family is complete.", joining.member()).with("most", family.maxMembers());
        }
        if (joining.member().equals(who.member())) {
            throw refusal("The holder is in its family anyhow.", joining.member());
        }
        mustBeFree(books, who);
        mustBeFree(books, joining);
        mustHoldNoFamily(books, joining);
        Seat seat = Seat.of(joining.member(), joining.partition(), books.now());
        desk.pool(membership).put(seat);
        books.room(Rooms.PLACES)
                .put(
                        joining.member(),
                        new Place(
                                who.programme(),
                                joining.partition(),
                                membership,
                                who.member(),
                                who.partition(),
                                seat.since(),
                                List.of()));
        desk.keep(life.note(Event.Kind.PERSON_JOINED, joining.member().toString()));
        return new Answer(201, FamilyTelling.of(desk, life.membership()), Optional.empty());
    }

    private static void mustBeFree(Books books, Standing member) {
        new Bringing(books, member, books.now()).place().ifPresent(place -> {
            throw refusal("The person is in a family.", member.member()).with("membership", place.membership());
        });
    }

    private void mustHoldNoFamily(Books books, Standing joining) {
        Desk desk = new Desk(books, joining, offers, books.now(), actor);
        for (Entry entry : desk.roll().living()) {
            Kin kin = desk.pool(entry.membership().id()).kin();
            if (!kin.taken().isEmpty()
                    && desk.live(entry.membership()).membership().lives()) {
                throw refusal("The person holds a family of its own.", joining.member())
                        .with("membership", entry.membership().id());
            }
        }
    }

    static Problem refusal(String why, UUID person) {
        return refusal(why).with("person", person);
    }

    static Problem refusal(String why) {
        return Problem.of(ProblemType.FAMILY_REFUSED).detail(why);
    }
}
