package org.loyaltyledger.till.sale.basket;

import java.math.BigDecimal;

/** One way in which the sale was paid. */
public record Tender(String type, BigDecimal amount) {

    /** The type by which tills list what points paid, and by which terms name it among the tenders that do not earn. */
    public static final String POINTS = "POINTS";

    boolean isPoints() {
        return type.equals(POINTS);
    }
}
