package org.loyaltyledger.ties.club;

import org.loyaltyledger.api.club.Family;
import org.loyaltyledger.api.club.FamilyPerson;
import org.loyaltyledger.ties.club.rule.Membership;
import org.loyaltyledger.ties.club.rule.Seat;

/** Families as they travel. */
final class FamilyTelling {

    private FamilyTelling() {}

    static Family of(Desk desk, Membership membership) {
        Pool pool = desk.pool(membership.id());
        return new Family(
                membership.id(),
                desk.member().member(),
                membership.plan(),
                membership.status(),
                desk.family(membership).map(family -> family.maySpend().name()).orElse(null),
                desk.leaverTakes(membership).name(),
                pool.points(),
                pool.kin().seats().stream().map(FamilyTelling::person).toList());
    }

    private static FamilyPerson person(Seat seat) {
        return new FamilyPerson(
                seat.person(), seat.since(), seat.until().orElse(null), seat.brought(), seat.drawn(), seat.taken());
    }
}
