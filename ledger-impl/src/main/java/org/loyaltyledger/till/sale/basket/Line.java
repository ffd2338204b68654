package org.loyaltyledger.till.sale.basket;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;

/**
 * A line as rung up.
 *
 * @param number its place in the sale, from 1
 * @param category empty text if none
 * @param department empty text if none
 * @param amount to pay, after the line's own discount, tax included
 * @param discount what the line's own discount took off
 * @param tax how much of the amount is tax
 * @param cost what it cost the operator; empty: not told
 * @param original by which receipt it was bought, on a line that is brought back; empty: not known
 */
public record Line(
        int number,
        String sku,
        String category,
        String department,
        BigDecimal quantity,
        BigDecimal amount,
        BigDecimal discount,
        BigDecimal tax,
        Kind kind,
        Map<String, String> attributes,
        Optional<BigDecimal> cost,
        Optional<Original> original) {

    /** Quantities have three decimal places, so that a part of one has as many. */
    public static final int QUANTITY_PLACES = 3;

    public Line {
        quantity = quantity.setScale(QUANTITY_PLACES);
        attributes = Map.copyOf(attributes);
    }

    /** A line of an earlier receipt of the same programme. */
    public record Original(String store, String receiptNo, int line) {}

    /** Whether it goes from the customer to the shop; its figures are below zero. */
    public boolean isBroughtBack() {
        return quantity.signum() < 0 || amount.signum() < 0;
    }

    /** The same the other way round. */
    Line negated() {
        return new Line(
                number,
                sku,
                category,
                department,
                quantity.negate(),
                amount.negate(),
                discount.negate(),
                tax.negate(),
                kind,
                attributes,
                cost.map(BigDecimal::negate),
                original);
    }

    /** The same with what it is worth by the receipt it was bought by. */
    public Line worth(BigDecimal returned) {
        return new Line(
                number,
                sku,
                category,
                department,
                quantity,
                returned.negate(),
                discount,
                tax,
                kind,
                attributes,
                cost,
                original);
    }
}
