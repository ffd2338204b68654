package org.loyaltyledger.ties.club;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.loyaltyledger.api.problem.ProblemType;
import org.loyaltyledger.ground.problem.Problem;
import org.loyaltyledger.member.Standing;
import org.loyaltyledger.member.entitlement.Entitlements;
import org.loyaltyledger.ties.club.rule.Charge;
import org.loyaltyledger.ties.club.rule.Event;
import org.loyaltyledger.ties.club.rule.Life;
import org.loyaltyledger.ties.club.rule.Membership;
import org.loyaltyledger.ties.club.rule.Offers;
import org.loyaltyledger.ties.club.rule.Promise;
import org.loyaltyledger.ties.club.rule.Seat;
import org.loyaltyledger.vault.ledger.Books;
import org.loyaltyledger.vault.ledger.Needs;
import org.loyaltyledger.vault.terms.club.Family;
import org.loyaltyledger.vault.terms.club.Plan;

/**
 * Where the memberships of one member are taken out of the books, caught up with the day, and put back with what became of
 * them: charges, history and grants.
 *
 * @param at the instant up to which they are caught up
 * @param actor who does what is done
 */
record Desk(Books books, Standing member, Offers offers, Instant at, String actor) {

    /** The rows that the below needs; asked in rounds. */
    static void need(Books books, Needs needs, UUID member) {
        Entitlements.need(needs, member);
        needs.row(Rooms.ROLLS, member);
        books.room(Rooms.ROLLS).find(member).ifPresent(roll -> roll.living().forEach(entry -> {
            entry.membership().openCharge().ifPresent(charge -> needs.row(Rooms.CHARGES, charge));
            Pool.need(
                    books, needs, member, entry.partition(), entry.membership().id());
        }));
    }

    Roll roll() {
        return books.room(Rooms.ROLLS).look(member.member()).orElse(Roll.EMPTY);
    }

    /** @throws Problem not-found, for another member's as for one that does not exist */
    Life find(UUID membership) {
        return roll().find(membership)
                .map(entry -> live(entry.membership()))
                .orElseThrow(() -> notFound("membership", membership));
    }

    /** A membership of this member, caught up. */
    Life live(Membership membership) {
        List<Charge> open = membership.openCharge().stream()
                .map(id -> books.room(Rooms.CHARGES).look(id).orElseThrow(() -> notFound("charge", id)))
                .map(ChargeRow::charge)
                .toList();
        return Life.of(membership, offers, at, open);
    }

    /**
     * A charge of this membership, booked or just fallen due.
     *
     * @throws Problem not-found
     */
    Charge charge(Life life, UUID id) {
        return life.charges().stream()
                .filter(charge -> charge.id().equals(id))
                .findFirst()
                .or(() -> books.room(Rooms.CHARGES)
                        .look(id)
                        .map(ChargeRow::charge)
                        .filter(charge ->
                                charge.membership().equals(life.membership().id())))
                .orElseThrow(() -> notFound("charge", id));
    }

    /** @throws Problem plan-not-offered */
    Plan plan(String club, String plan) {
        return offers.at(at).clubs().plan(club, plan).orElseThrow(() -> Problem.of(ProblemType.PLAN_NOT_OFFERED)
                .detail("The terms in force offer no such plan.")
                .with("club", club)
                .with("plan", plan)
                .with("termsVersion", offers.at(at).number()));
    }

    /** Puts back what became of a membership. */
    void keep(Life life) {
        Membership membership = life.membership();
        Optional<Entry> before = roll().find(membership.id());
        int told = before.map(Entry::told).orElse(0);
        List<Event> events = life.events();
        for (int nth = 0; nth < events.size(); nth++) {
            books.room(Rooms.EVENTS)
                    .put(
                            new EventKey(membership.id(), told + nth + 1),
                            new EventRow(events.get(nth), member.programme(), membership.club(), books.now(), actor));
        }
        books.room(Rooms.ROLLS)
                .put(
                        member.member(),
                        roll().with(new Entry(
                                membership, member.programme(), member.partition(), told + events.size())));
        life.charges().forEach(charge -> books.room(Rooms.CHARGES)
                .put(charge.id(), new ChargeRow(charge, member.programme())));
        grant(membership);
        if (before.filter(entry -> entry.membership().lives()).isPresent()) {
            endFamily(membership);
        }
    }

    /** The points of a membership's family. */
    Pool pool(UUID membership) {
        return new Pool(books, Holder.of(member), membership, at, actor);
    }

    /** The family that the running stretch of a membership allows. */
    Optional<Family> family(Membership membership) {
        return offers.plan(membership.term().version(), membership.club(), membership.plan())
                .flatMap(Plan::family);
    }

    /** Where a plan that has no family any more says nothing, nobody loses what it brought. */
    Family.LeaverTakes leaverTakes(Membership membership) {
        return family(membership).map(Family::leaverTakes).orElse(Family.LeaverTakes.OWN_CONTRIBUTION);
    }

    /** As above, of one of this member's memberships. */
    Family.LeaverTakes leaverTakes(UUID membership) {
        return roll().find(membership)
                .map(entry -> leaverTakes(entry.membership()))
                .orElse(Family.LeaverTakes.OWN_CONTRIBUTION);
    }

    /** Whether others belong to one of its memberships. */
    boolean holdsFamily() {
        return roll().living().stream()
                .anyMatch(entry -> !pool(entry.membership().id()).kin().taken().isEmpty());
    }

    /** With the membership ends the family; so it does with a plan that has none. */
    private void endFamily(Membership membership) {
        if (membership.lives() && family(membership).isPresent()) {
            return;
        }
        Pool pool = pool(membership.id());
        List<Seat> leaving = pool.kin().taken();
        if (!leaving.isEmpty()) {
            pool.leave(leaving, leaverTakes(membership));
        }
    }

    private void grant(Membership membership) {
        Instant since = membership
                .end()
                .map(Membership.End::at)
                .or(() -> membership.pause().map(Membership.Pause::at))
                .orElse(at);
        Entitlements.put(
                books,
                member.member(),
                Granting.settle(
                        Entitlements.of(books, member.member()),
                        membership.id(),
                        Promise.of(membership, offers),
                        since));
    }

    private static Problem notFound(String what, UUID id) {
        return Problem.of(ProblemType.NOT_FOUND)
                .detail("There is no such " + what)
                .with(what, id);
    }
}
