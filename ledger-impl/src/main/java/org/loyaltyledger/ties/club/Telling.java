package org.loyaltyledger.ties.club;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.loyaltyledger.api.club.ChargeStatus;
import org.loyaltyledger.api.value.Money;
import org.loyaltyledger.ties.club.rule.Charge;
import org.loyaltyledger.ties.club.rule.Life;
import org.loyaltyledger.ties.club.rule.Membership;
import org.loyaltyledger.ties.club.rule.Offers;
import org.loyaltyledger.ties.club.rule.Promise;
import org.loyaltyledger.vault.terms.club.Plan;

/** Memberships as they travel. */
final class Telling {

    private Telling() {}

    static org.loyaltyledger.api.club.Membership of(Life life, Offers offers) {
        return of(life, List.of(), offers);
    }

    /** @param more charges that are due besides those of the life */
    static org.loyaltyledger.api.club.Membership of(Life life, List<Charge> more, Offers offers) {
        Membership membership = life.membership();
        Optional<LocalDate> next = next(membership);
        return new org.loyaltyledger.api.club.Membership(
                membership.id(),
                membership.member(),
                membership.club(),
                membership.plan(),
                membership.status(),
                membership.joinedAt(),
                membership.term().from(),
                membership.term().until().orElse(null),
                heldUntil(membership, offers).orElse(null),
                next.orElse(null),
                next.flatMap(day -> amount(membership, day, offers))
                        .map(amount -> money(amount, offers.currency()))
                        .orElse(null),
                membership.pause().map(Membership.Pause::from).orElse(null),
                membership.pause().map(Membership.Pause::until).orElse(null),
                membership.ending(),
                membership.nextPlan().orElse(null),
                membership.end().map(Membership.End::at).orElse(null),
                membership.end().map(Membership.End::reason).orElse(null),
                due(life, more).stream()
                        .map(charge -> charge(charge, membership.member(), offers.currency()))
                        .toList());
    }

    static org.loyaltyledger.api.club.Charge charge(Charge charge, UUID member, Currency currency) {
        return new org.loyaltyledger.api.club.Charge(
                charge.id(),
                charge.membership(),
                member,
                charge.kind(),
                charge.plan(),
                charge.from(),
                charge.until().orElse(null),
                money(charge.amount(), currency),
                charge.dueOn(),
                charge.status(),
                charge.failures(),
                charge.note().isEmpty() ? null : charge.note(),
                charge.settledAt().orElse(null));
    }

    private static List<Charge> due(Life life, List<Charge> more) {
        List<Charge> all = new ArrayList<>(life.charges());
        more.stream()
                .filter(charge -> all.stream().noneMatch(known -> known.id().equals(charge.id())))
                .forEach(all::add);
        all.removeIf(charge -> charge.status() != ChargeStatus.DUE);
        return all;
    }

    private static Optional<Instant> heldUntil(Membership membership, Offers offers) {
        List<Promise> promises = Promise.of(membership, offers);
        return promises.isEmpty()
                ? Optional.empty()
                : Optional.of(promises.get(promises.size() - 1).until()).filter(end -> !end.equals(Instant.MAX));
    }

    /** The end of a trial or period that something follows. */
    private static Optional<LocalDate> next(Membership membership) {
        boolean runs = membership.lives() && membership.term().paid() && !membership.ending();
        return membership
                .term()
                .until()
                .filter(end -> runs && membership.pause().isEmpty());
    }

    private static Optional<BigDecimal> amount(Membership membership, LocalDate day, Offers offers) {
        return offers.on(day)
                .clubs()
                .plan(membership.club(), membership.nextPlan().orElse(membership.plan()))
                .filter(plan -> plan.kind() != Plan.Kind.FREE)
                .map(plan -> plan.price(day, membership.joinedOn()));
    }

    private static Money money(BigDecimal amount, Currency currency) {
        return Money.of(amount, currency);
    }
}
