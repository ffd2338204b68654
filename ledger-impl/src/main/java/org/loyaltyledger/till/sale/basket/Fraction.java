package org.loyaltyledger.till.sale.basket;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;

/**
 * An exact quotient of two decimals, so that a third of a point three times is a point: rounding happens once, where the
 * terms say so, and never on the way.
 *
 * @param denominator above zero
 */
public record Fraction(BigDecimal numerator, BigDecimal denominator) {

    public static final Fraction ZERO = of(BigDecimal.ZERO, BigDecimal.ONE);
    public static final Fraction ONE = of(BigDecimal.ONE, BigDecimal.ONE);

    public Fraction {
        if (denominator.signum() <= 0) {
            throw new IllegalArgumentException("denominator " + denominator);
        }
    }

    public static Fraction of(BigDecimal numerator, BigDecimal denominator) {
        return new Fraction(numerator, denominator);
    }

    public static Fraction of(long whole) {
        return of(BigDecimal.valueOf(whole), BigDecimal.ONE);
    }

    public Fraction plus(Fraction other) {
        if (other.isZero()) {
            return this;
        }
        if (denominator.equals(other.denominator)) {
            return of(numerator.add(other.numerator), denominator);
        }
        return of(
                numerator.multiply(other.denominator).add(other.numerator.multiply(denominator)),
                denominator.multiply(other.denominator));
    }

    public Fraction minus(Fraction other) {
        return plus(of(other.numerator.negate(), other.denominator));
    }

    public Fraction times(BigDecimal factor) {
        return of(numerator.multiply(factor), denominator);
    }

    public Fraction times(Fraction other) {
        return of(numerator.multiply(other.numerator), denominator.multiply(other.denominator));
    }

    /** This part of a figure. */
    public Fraction of(BigDecimal figure) {
        return times(figure);
    }

    /** To a whole number. @throws ArithmeticException if it does not fit */
    public long toPoints(RoundingMode rounding) {
        return toScale(0, rounding).longValueExact();
    }

    public BigDecimal toScale(int scale, RoundingMode rounding) {
        return numerator.divide(denominator, scale, rounding);
    }

    public boolean isZero() {
        return numerator.signum() == 0;
    }

    public boolean isPositive() {
        return numerator.signum() > 0;
    }

    public boolean isNegative() {
        return numerator.signum() < 0;
    }

    /** For people: as a decimal of at most four places. */
    @Override
    public String toString() {
        BigDecimal shown = toScale(4, RoundingMode.HALF_EVEN).stripTrailingZeros();
        return shown.unscaledValue().equals(BigInteger.ZERO) ? "0" : shown.toPlainString();
    }
}
