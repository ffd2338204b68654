package org.loyaltyledger.vault.terms.earning;

import java.math.BigDecimal;

/** What a rule gives when it matches. All figures before rounding. */
public sealed interface Award {

    /** {@code points} for every {@code per} of the earning amount, in proportion: amount x points / per. */
    record PerAmount(long points, BigDecimal per) implements Award {}

    /** {@code points} for every full {@code per} of the earning amount of all lines that count together. */
    record PerStep(long points, BigDecimal per) implements Award {

        /** How many full steps an amount has; none below zero. */
        public long steps(BigDecimal amount) {
            return amount.max(BigDecimal.ZERO).divideToIntegralValue(per).longValueExact();
        }
    }

    /** {@code points} once per sale. */
    record Fixed(long points) implements Award {}

    /** {@code points} for every item bought; items taken as a reward do not count. */
    record PerItem(long points) implements Award {}

    /**
     * The base award of the matching lines becomes {@code factor} times as much: the campaign itself gives
     * {@code factor - 1} times the base.
     */
    record Multiplier(BigDecimal factor) implements Award {}
}
