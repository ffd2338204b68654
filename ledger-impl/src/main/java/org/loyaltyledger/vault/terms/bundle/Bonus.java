package org.loyaltyledger.vault.terms.bundle;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * Bonus points of a bundle: a fixed number, or a share of what its components cost.
 *
 * @param points fixed; zero if it is a share
 * @param percent share of the amount in percent; zero if it is fixed
 * @param value of a point, in the programme's currency
 */
public record Bonus(long points, BigDecimal percent, BigDecimal value) {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    public static Bonus fixed(long points) {
        return new Bonus(points, BigDecimal.ZERO, BigDecimal.ONE);
    }

    /** Points for components that cost {@code amount}; fractions of a point are dropped. */
    public long of(BigDecimal amount) {
        return points
                + amount.max(BigDecimal.ZERO)
                        .multiply(percent)
                        .divide(HUNDRED.multiply(value), 0, RoundingMode.DOWN)
                        .longValueExact();
    }
}
