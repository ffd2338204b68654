package org.loyaltyledger.till.sale.basket;

import java.math.BigDecimal;

/**
 * What came back of one line so far, by quantity and by refund; the two add up.
 *
 * @param rest all of it, whatever the figures say
 */
public record LineReturned(BigDecimal quantity, BigDecimal amount, boolean rest) {

    public static final LineReturned REST = new LineReturned(BigDecimal.ZERO, BigDecimal.ZERO, true);

    public static LineReturned quantity(BigDecimal quantity) {
        return new LineReturned(quantity, BigDecimal.ZERO, false);
    }

    public static LineReturned amount(BigDecimal amount) {
        return new LineReturned(BigDecimal.ZERO, amount, false);
    }

    LineReturned plus(LineReturned more) {
        return new LineReturned(quantity.add(more.quantity), amount.add(more.amount), rest || more.rest);
    }

    boolean isLike(LineReturned other) {
        return quantity.compareTo(other.quantity) == 0 && amount.compareTo(other.amount) == 0 && rest == other.rest;
    }

    /**
     * The part of the line that is left: 1 - quantity/bought - amount/paid. Below zero if more came back than was
     * bought. A line that cost nothing goes by quantity alone, one without quantity by amount alone.
     */
    Fraction leftOf(Item item) {
        if (rest) {
            return Fraction.ZERO;
        }
        return Fraction.ONE.minus(share(quantity, item.quantity())).minus(share(amount, item.paid()));
    }

    /** A share of nothing is more than there is. */
    private static Fraction share(BigDecimal part, BigDecimal whole) {
        if (part.signum() == 0) {
            return Fraction.ZERO;
        }
        return whole.signum() == 0 ? Fraction.of(2) : Fraction.of(part, whole);
    }
}
