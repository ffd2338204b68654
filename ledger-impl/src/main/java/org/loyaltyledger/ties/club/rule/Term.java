package org.loyaltyledger.ties.club.rule;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;

/**
 * The stretch of time that a membership is in: a trial, a period, or all the rest of a life.
 *
 * @param number 0 for the first one of the membership, then 1, 2, 3...
 * @param anchor where its periods are counted from: the n-th begins {@code anchor + n periods}, so that after 31 January and
 *     the last of February comes 31 March
 * @param nth how many periods after the anchor it begins
 * @param from its first day
 * @param until the day after its last one; empty: it has none
 * @param days from {@code from} to {@code until} as they were bought; 0 without an end
 * @param paid nothing is owed for it
 * @param lapsesOn if it is not paid: the day on which it ends for that
 * @param price of the whole stretch
 * @param credit what was left of the stretch before, and is part of the price
 * @param version of the terms that it was made by
 * @param creditUntil the day to which the stretch before was paid; empty: there is no credit
 * @param held the plan whose benefits are held while this one is not paid: what was paid for before, or what a plan gives
 *     in the grace of a first period; empty: none are held before the payment
 * @param promised version of the terms whose benefits are held now; that of the stretch before, until this one is paid
 */
public record Term(
        Cause cause,
        int number,
        LocalDate anchor,
        int nth,
        LocalDate from,
        Optional<LocalDate> until,
        int days,
        boolean paid,
        Optional<LocalDate> lapsesOn,
        BigDecimal price,
        BigDecimal credit,
        Optional<LocalDate> creditUntil,
        Optional<String> held,
        int version,
        int promised) {

    /** Why it began. */
    public enum Cause {
        TRIAL,
        /** The first that is paid for, or free. */
        FIRST,
        /** The one before came to its end. */
        RENEWAL,
        /** The plan was changed in the middle of the one before. */
        CHANGE
    }

    public boolean isTrial() {
        return cause == Cause.TRIAL;
    }

    /** Where its periods are counted from. */
    BillingAnchor billing() {
        return new BillingAnchor(anchor, nth);
    }

    /** What is owed for it, unless it is paid. */
    public BigDecimal due() {
        return price.subtract(credit);
    }

    Term withPaid() {
        return new Term(
                cause,
                number,
                anchor,
                nth,
                from,
                until,
                days,
                true,
                Optional.empty(),
                price,
                credit,
                Optional.empty(),
                Optional.empty(),
                version,
                version);
    }

    /** The same with so many days more; what follows is counted from its new end, unless there are none. */
    Term longer(long by) {
        return until.filter(end -> by != 0)
                .map(end -> new Term(
                        cause,
                        number,
                        end.plusDays(by),
                        -1,
                        from,
                        Optional.of(end.plusDays(by)),
                        days,
                        paid,
                        lapsesOn,
                        price,
                        credit,
                        creditUntil,
                        held,
                        version,
                        promised))
                .orElse(this);
    }
}
