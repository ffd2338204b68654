package org.loyaltyledger.vault.terms.condition;

import java.math.BigDecimal;

/**
 * An exact decimal inside an expression. A type of its own, since the language would compare a {@link BigDecimal} as one
 * of its own numbers; without trailing zeros, so that equal amounts are equal whatever their scale.
 */
record Decimal(BigDecimal value) implements Comparable<Decimal> {

    Decimal(BigDecimal value) {
        this.value = value.stripTrailingZeros();
    }

    static Decimal of(long value) {
        return new Decimal(BigDecimal.valueOf(value));
    }

    @Override
    public int compareTo(Decimal other) {
        return value.compareTo(other.value);
    }
}
