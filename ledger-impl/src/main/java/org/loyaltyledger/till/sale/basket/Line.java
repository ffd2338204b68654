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
        Optional<BigDecimal> cost) {

    /** Quantities have three decimal places, so that a part of one has as many. */
    public static final int QUANTITY_PLACES = 3;

    public Line {
        quantity = quantity.setScale(QUANTITY_PLACES);
        attributes = Map.copyOf(attributes);
    }
}
