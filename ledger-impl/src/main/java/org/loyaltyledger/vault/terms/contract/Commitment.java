package org.loyaltyledger.vault.terms.contract;

import java.math.BigDecimal;
import java.time.Period;
import java.util.Optional;

/**
 * What the member commits to buy.
 *
 * @param of which goods count; for spend all do
 * @param amount in each period: money for spend, units for volume
 * @param unitPrice what a unit of volume is worth, in the programme's currency
 * @param percent how much of a shortfall's worth is charged, above 0 and up to 100
 */
public record Commitment(
        Measure measure,
        Goods of,
        BigDecimal amount,
        Optional<BigDecimal> unitPrice,
        Per per,
        TrueUp trueUp,
        BigDecimal percent) {

    public enum Measure {
        /** What is paid, tax included. */
        SPEND,
        /** Units of some goods. */
        VOLUME
    }

    public enum Per {
        TERM(0),
        YEAR(12),
        MONTH(1);

        private final int months;

        Per(int months) {
            this.months = months;
        }

        /** Length of one period in months; 0: as long as the term. */
        public int months() {
            return months;
        }

        /** How many periods a term has; a term of part periods is refused when the terms are read. */
        public int in(Period term) {
            return months == 0 ? 1 : Math.max(1, Math.toIntExact(term.toTotalMonths() / months));
        }

        public boolean divides(Period term) {
            return months == 0 || term.getDays() == 0 && term.toTotalMonths() > 0 && term.toTotalMonths() % months == 0;
        }
    }

    /** What follows where a period ends short of the commitment. */
    public enum TrueUp {
        NONE,
        /** A share of what is missing falls due. */
        CHARGE_SHORTFALL,
        /** What had not vested before the period's end never does. */
        FORFEIT_BONUS
    }

    /** What so much of the measure is worth in money; empty: nobody has said. */
    public Optional<BigDecimal> worth(BigDecimal measured) {
        return measure == Measure.SPEND ? Optional.of(measured) : unitPrice.map(measured::multiply);
    }
}
