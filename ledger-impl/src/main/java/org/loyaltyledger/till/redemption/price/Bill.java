package org.loyaltyledger.till.redemption.price;

import java.math.BigDecimal;

/**
 * What points are to pay.
 *
 * @param total of the sale, of which the terms may allow a share only
 * @param paidByPoints what points pay of it already
 */
public record Bill(BigDecimal total, BigDecimal paidByPoints) {

    public static Bill of(BigDecimal total) {
        return new Bill(total, BigDecimal.ZERO);
    }

    public Bill pay(BigDecimal value) {
        return new Bill(total, paidByPoints.add(value));
    }
}
