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
                Optional.empty(),
                Optional.empty(),
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
                Optional.empty(),
                Optional.empty(),
                version,
                version);
    }

    /**
     * The first that is paid for. Nothing is held before the payment, but for the grace that a plan has for it.
     *
     * @param firstTime the member has not been in this club before
     */
    Term first(Plan plan, LocalDate from, int number, LocalDate joined, boolean firstTime) {
        boolean graced = firstTime && !plan.firstGrace().isZero();
        return make(
                Term.Cause.FIRST,
                plan,
                number,
                BillingAnchor.at(from),
                joined,
                zero(),
                graced ? plan.firstLapsesOn(from) : plan.lapsesOn(from),
                new Meanwhile(Optional.empty(), graced ? Optional.of(plan.id()) : Optional.empty(), version));
    }

    /**
     * As another plan, with what is left of the stretch before. Until it is paid, what was paid for before is held.
     *
     * @param before of the plan {@code beforePlan}
     * @param from its first day; that of the stretch before, if that is not paid
     */
    Term changed(Plan plan, Term before, String beforePlan, LocalDate from, LocalDate joined, BigDecimal credit) {
        Meanwhile meanwhile = before.paid()
                ? new Meanwhile(before.until(), Optional.of(beforePlan), before.promised())
                : new Meanwhile(before.creditUntil(), before.held(), before.promised());
        BillingAnchor anchor = from.equals(before.from())
                        && plan.kind() == Plan.Kind.PAID
                        && before.until().isPresent()
                ? before.billing().goOn(from, plan.period())
                : BillingAnchor.at(from);
        return make(
                Term.Cause.CHANGE, plan, before.number() + 1, anchor, joined, credit, plan.lapsesOn(from), meanwhile);
    }

    /** @param beforePlan the plan of the stretch before, which is held until this one is paid */
    Term renewed(Plan plan, Term before, String beforePlan, LocalDate joined) {
        LocalDate day = before.until().orElseThrow();
        return make(
                Term.Cause.RENEWAL,
                plan,
                before.number() + 1,
                plan.kind() == Plan.Kind.PAID ? before.billing().goOn(day, plan.period()) : BillingAnchor.at(day),
                joined,
                zero(),
                plan.lapsesOn(day),
                new Meanwhile(Optional.empty(), Optional.of(beforePlan), before.promised()));
    }

    /** What holds until a stretch is paid; see the fields of {@link Term}. */
    private record Meanwhile(Optional<LocalDate> creditUntil, Optional<String> held, int promised) {}

    private Term make(
            Term.Cause cause,
            Plan plan,
            int number,
            BillingAnchor anchor,
            LocalDate joined,
            BigDecimal credit,
            LocalDate lapses,
            Meanwhile meanwhile) {
        LocalDate from = anchor.from(plan.period());
        Optional<LocalDate> until =
                plan.kind() == Plan.Kind.PAID ? Optional.of(anchor.until(plan.period())) : Optional.empty();
        BigDecimal price = plan.isFree() ? zero() : plan.price(from, joined).setScale(offers.scale());
        boolean paid = price.compareTo(credit) <= 0;
        return new Term(
                cause,
                number,
                anchor.day(),
                anchor.nth(),
                from,
                until,
                days(from, until),
                paid,
                paid ? Optional.empty() : Optional.of(lapses.isAfter(today) ? lapses : today.plusDays(1)),
                price,
                credit,
                paid ? Optional.empty() : meanwhile.creditUntil(),
                paid ? Optional.empty() : meanwhile.held(),
                version,
                paid ? version : meanwhile.promised());
    }

    private BigDecimal zero() {
        return BigDecimal.ZERO.setScale(offers.scale());
    }

    private static int days(LocalDate from, Optional<LocalDate> until) {
        return until.map(end -> Math.toIntExact(ChronoUnit.DAYS.between(from, end)))
                .orElse(0);
    }
}
