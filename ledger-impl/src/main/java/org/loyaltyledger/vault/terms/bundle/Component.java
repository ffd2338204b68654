package org.loyaltyledger.vault.terms.bundle;

import java.math.BigDecimal;

/**
 * One component of a bundle that is bought.
 *
 * @param name what members read
 * @param kind what of a line is looked at
 * @param value what it must be
 * @param measure what is summed up
 * @param minimum how much of it makes the component complete; above zero, amounts in the programme's currency
 */
public record Component(String id, String name, Kind kind, String value, Measure measure, BigDecimal minimum) {

    /** What of a line is looked at. */
    public enum Kind {
        SKU,
        CATEGORY,
        DEPARTMENT
    }

    /** What is summed up: units, or what was paid with tax. */
    public enum Measure {
        QUANTITY,
        AMOUNT
    }
}
