package org.loyaltyledger.api.value;

import jakarta.json.bind.annotation.JsonbTypeAdapter;

/**
 * A signed number of points: whole, checked, never rounded. On the wire a JSON integer.
 *
 * @param value the number of points
 */
@JsonbTypeAdapter(PointsJson.class)
public record Points(long value) implements Comparable<Points> {

    public static final Points ZERO = new Points(0);

    public static Points of(long value) {
        return value == 0 ? ZERO : new Points(value);
    }

    /** @throws PointsOverflow if the sum does not fit */
    public Points plus(Points other) {
        try {
            return of(Math.addExact(value, other.value));
        } catch (ArithmeticException overflow) {
            throw new PointsOverflow(value, '+', other.value);
        }
    }

    /** @throws PointsOverflow if the difference does not fit */
    public Points minus(Points other) {
        try {
            return of(Math.subtractExact(value, other.value));
        } catch (ArithmeticException overflow) {
            throw new PointsOverflow(value, '-', other.value);
        }
    }

    /** @throws PointsOverflow if the product does not fit */
    public Points times(long factor) {
        try {
            return of(Math.multiplyExact(value, factor));
        } catch (ArithmeticException overflow) {
            throw new PointsOverflow(value, '*', factor);
        }
    }

    /** @throws PointsOverflow for the one number that has no opposite, {@link Long#MIN_VALUE} */
    public Points negated() {
        return ZERO.minus(this);
    }

    public Points min(Points other) {
        return value <= other.value ? this : other;
    }

    public Points max(Points other) {
        return value >= other.value ? this : other;
    }

    public boolean isZero() {
        return value == 0;
    }

    public boolean isPositive() {
        return value > 0;
    }

    public boolean isNegative() {
        return value < 0;
    }

    public boolean isLessThan(Points other) {
        return value < other.value;
    }

    public boolean isGreaterThan(Points other) {
        return value > other.value;
    }

    @Override
    public int compareTo(Points other) {
        return Long.compare(value, other.value);
    }

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
