package org.loyaltyledger.ties.club.rule;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.loyaltyledger.api.club.MembershipStatus;
import org.loyaltyledger.vault.terms.club.Plan;

/**
 * What benefits a membership has from now on, as far as is known now: so nobody has to be awake when they end. The end of a
 * paid stretch is that of the grace behind it. What was promised for a paid stretch stays as it stood when that began, even
 * if other terms come into force meanwhile; a free plan promises nothing, so its benefits are those of the day.
 *
 * @param plan its benefits
 * @param own as a JSON array; empty: those of the terms in force
 * @param from empty: since before
 * @param until exclusive; {@link Instant#MAX}: open
 */
public record Promise(String plan, Optional<String> own, Optional<Instant> from, Instant until) {

    /** In the order of time; empty if there are no benefits now. */
    public static List<Promise> of(Membership membership, Offers offers) {
        MembershipStatus status = membership.status();
        if (!membership.lives() || status == MembershipStatus.PAUSED) {
            return List.of();
        }
        Term term = membership.term();
        if (status == MembershipStatus.GRACE) {
            Instant until = offers.start(term.lapsesOn().orElseThrow());
            return term.held()
                    .map(plan -> new Promise(
                            plan, own(plan, term.promised(), membership.club(), offers), Optional.empty(), until))
                    .map(List::of)
                    .orElse(List.of());
        }
        Optional<String> own = own(membership.plan(), term.promised(), membership.club(), offers);
        if (term.until().isEmpty()) {
            return List.of(new Promise(membership.plan(), own, Optional.empty(), Instant.MAX));
        }
        return ending(membership, own, term.until().get(), offers);
    }

    /** A trial or period at whose end something falls due. */
    private static List<Promise> ending(Membership membership, Optional<String> own, LocalDate end, Offers offers) {
        Edition edition = offers.on(end);
        Optional<Plan> next = membership
                .nextPlan()
                .flatMap(plan -> edition.clubs().plan(membership.club(), plan))
                .or(() -> edition.clubs().plan(membership.club(), membership.plan()));
        Instant until = offers.start(end);
        if (membership.ending() || next.isEmpty()) {
            return List.of(new Promise(membership.plan(), own, Optional.empty(), until));
        }
        Plan plan = next.get();
        boolean costs = !plan.isFree() && plan.price(end, membership.joinedOn()).signum() > 0;
        if (costs && !membership.term().isTrial()) {
            // Until the next stretch is paid, what this one gives is held for the grace.
            return List.of(new Promise(membership.plan(), own, Optional.empty(), offers.start(plan.lapsesOn(end))));
        }
        if (costs && plan.firstGrace().isZero()) {
            return List.of(new Promise(membership.plan(), own, Optional.empty(), until));
        }
        Instant then = costs ? offers.start(plan.firstLapsesOn(end)) : graceAfter(plan, end, offers);
        return plan.id().equals(membership.plan())
                ? List.of(new Promise(plan.id(), own, Optional.empty(), then))
                : List.of(
                        new Promise(membership.plan(), own, Optional.empty(), until),
                        new Promise(
                                plan.id(),
                                own(plan.id(), edition.number(), membership.club(), offers),
                                Optional.of(until),
                                then));
    }

    private static Instant graceAfter(Plan plan, LocalDate due, Offers offers) {
        return plan.isFree() ? Instant.MAX : offers.start(plan.lapsesOn(due));
    }

    private static Optional<String> own(String plan, int version, String club, Offers offers) {
        return offers.plan(version, club, plan)
                .filter(promised -> !promised.isFree())
                .map(Plan::promise);
    }
}
