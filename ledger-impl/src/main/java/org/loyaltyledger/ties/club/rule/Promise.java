package org.loyaltyledger.ties.club.rule;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
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
        Optional<String> own = own(membership.plan(), term.promised(), membership.club(), offers);
        if (status == MembershipStatus.GRACE) {
            return List.of(new Promise(
                    membership.plan(),
                    own,
                    Optional.empty(),
                    offers.start(term.lapsesOn().orElseThrow())));
        }
        if (term.until().isEmpty()) {
            return List.of(new Promise(membership.plan(), own, Optional.empty(), Instant.MAX));
        }
        return ending(membership, own, term.until().get(), offers);
    }

    /** A trial or period at whose end something falls due. */
    private static List<Promise> ending(Membership membership, Optional<String> own, LocalDate end, Offers offers) {
        Instant until = offers.start(end);
        Edition edition = offers.on(end);
        Optional<Plan> next =
                membership.nextPlan().flatMap(plan -> edition.clubs().plan(membership.club(), plan));
        Optional<Plan> same = edition.clubs().plan(membership.club(), membership.plan());
        List<Promise> promises = new ArrayList<>();
        if (membership.ending() || next.isEmpty() && same.isEmpty()) {
            promises.add(new Promise(membership.plan(), own, Optional.empty(), until));
        } else if (next.isPresent()) {
            promises.add(new Promise(membership.plan(), own, Optional.empty(), until));
            promises.add(new Promise(
                    next.get().id(),
                    own(next.get().id(), edition.number(), membership.club(), offers),
                    Optional.of(until),
                    graceAfter(next.get(), end, offers)));
        } else {
            promises.add(new Promise(membership.plan(), own, Optional.empty(), graceAfter(same.get(), end, offers)));
        }
        return promises;
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
