package org.loyaltyledger.ties.contract.rule;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.OptionalInt;
import org.loyaltyledger.vault.terms.contract.Commitment;
import org.loyaltyledger.vault.terms.contract.Conditions;
import org.loyaltyledger.vault.terms.contract.Months;

/**
 * The periods of a commitment: whole ones, counted from the first day of the term.
 *
 * @param scale of the programme's currency
 */
public record Periods(Commitment commitment, LocalDate first, LocalDate end, int count, int scale) {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    static Periods of(Commitment commitment, Conditions conditions, Term term, int scale) {
        int count = commitment.per().in(conditions.term());
        return new Periods(commitment, term.first(), term.end(), count, scale);
    }

    /** First day of the nth period, from 0. */
    public LocalDate from(int nth) {
        return first.plusMonths((long) nth * commitment.per().months());
    }

    /** The day after its last. */
    public LocalDate until(int nth) {
        return nth + 1 == count ? end : from(nth + 1);
    }

    /** The period that a day lies in; none outside of the term. */
    OptionalInt at(LocalDate day) {
        if (day.isBefore(first) || !day.isBefore(end)) {
            return OptionalInt.empty();
        }
        int months = commitment.per().months();
        return OptionalInt.of(months == 0 ? 0 : (int) (Months.over(first, day) / months));
    }

    /** What a period lacks; never below zero. */
    public BigDecimal missing(Tally tally, int nth) {
        return commitment.amount().subtract(tally.counted(nth)).max(BigDecimal.ZERO);
    }

    /** What falls due for a period, rounded down at the end. */
    BigDecimal charge(Tally tally, int nth) {
        return commitment
                .worth(missing(tally, nth))
                .map(worth -> worth.multiply(commitment.percent()).divide(HUNDRED, scale, RoundingMode.DOWN))
                .orElse(BigDecimal.ZERO);
    }

    /** What the member is still committed to buy in periods that have not ended on a day, in money. */
    BigDecimal outstanding(Tally tally, LocalDate day) {
        BigDecimal missing = BigDecimal.ZERO;
        for (int nth = 0; nth < count; nth++) {
            missing = until(nth).isAfter(day) ? missing.add(missing(tally, nth)) : missing;
        }
        return commitment.worth(missing).orElse(BigDecimal.ZERO);
    }
}
