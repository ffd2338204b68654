package org.loyaltyledger.ties.club.rule;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.loyaltyledger.vault.terms.club.Plan;

/**
 * Makes the stretches of a membership, one after the other.
 *
 * @param today what is not paid by the end of this day at the earliest, lapses
 * @param version of the terms that the plans are from
 */
record NextTerm(Offers offers, LocalDate today, int version) {

    Term trial(Plan plan, LocalDate from) {
        LocalDate until = from.plus(plan.trial());
        return new Term(
                Term.Cause.TRIAL,
                0,
                from,
                0,
                from,
                Optional.of(until),
                days(from, Optional.of(until)),
                true,
                Optional.empty(),
                zero(),
                zero(),
                version,
                version);
    }

    /** A running trial goes on, of another plan. */
    Term onTrial(Term running) {
        return new Term(
                running.cause(),
                running.number(),
                running.anchor(),
                running.nth(),
                running.from(),
                running.until(),
                running.days(),
                true,
                Optional.empty(),
                zero(),
                zero(),
                version,
                version);
    }

    Term first(Plan plan, LocalDate from, int number, LocalDate joined) {
        return make(Term.Cause.FIRST, plan, number, from, 0, joined, zero(), version);
    }

    /** As another plan, from a day on, with what is left of the stretch before. */
    Term changed(Plan plan, LocalDate from, int number, LocalDate joined, BigDecimal credit) {
        return make(Term.Cause.CHANGE, plan, number, from, 0, joined, credit, version);
    }

    /** @param anew periods are counted from here, as the plan is another one */
    Term renewed(Plan plan, Term before, boolean anew, LocalDate joined) {
        LocalDate day = before.until().orElseThrow();
        boolean inStep = !anew
                && before.anchor()
                        .plus(plan.period().multipliedBy(before.nth() + 1))
                        .equals(day);
        return make(
                Term.Cause.RENEWAL,
                plan,
                before.number() + 1,
                inStep ? before.anchor() : day,
                inStep ? before.nth() + 1 : 0,
                joined,
                zero(),
                anew ? version : before.promised());
    }

    private Term make(
            Term.Cause cause,
            Plan plan,
            int number,
            LocalDate anchor,
            int nth,
            LocalDate joined,
            BigDecimal credit,
            int promisedMeanwhile) {
        LocalDate from = anchor.plus(plan.period().multipliedBy(nth));
        Optional<LocalDate> until = plan.kind() == Plan.Kind.PAID
                ? Optional.of(anchor.plus(plan.period().multipliedBy(nth + 1)))
                : Optional.empty();
        BigDecimal price = plan.isFree() ? zero() : plan.price(from, joined).setScale(offers.scale());
        boolean paid = price.compareTo(credit) <= 0;
        LocalDate lapses = plan.lapsesOn(from);
        return new Term(
                cause,
                number,
                anchor,
                nth,
                from,
                until,
                days(from, until),
                paid,
                paid ? Optional.empty() : Optional.of(lapses.isAfter(today) ? lapses : today.plusDays(1)),
                price,
                credit,
                version,
                paid ? version : promisedMeanwhile);
    }

    private BigDecimal zero() {
        return BigDecimal.ZERO.setScale(offers.scale());
    }

    private static int days(LocalDate from, Optional<LocalDate> until) {
        return until.map(end -> Math.toIntExact(ChronoUnit.DAYS.between(from, end)))
                .orElse(0);
    }
}
