package org.loyaltyledger.till.sale.basket;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

/** Spreads an amount over weights to the last digit: the shares add up exactly and no share exceeds its weight. */
public final class Spread {

    private Spread() {}

    /**
     * Share i is the difference of two rounded running totals, so what one share loses by rounding the next one gets.
     *
     * @param amount at most the sum of the weights
     * @param weights none negative, of the same scale as the amount
     */
    public static List<BigDecimal> over(BigDecimal amount, List<BigDecimal> weights) {
        BigDecimal total = weights.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        List<BigDecimal> shares = new ArrayList<>(weights.size());
        BigDecimal running = BigDecimal.ZERO;
        BigDecimal given = BigDecimal.ZERO;
        for (BigDecimal weight : weights) {
            running = running.add(weight);
            BigDecimal due = total.signum() == 0
                    ? BigDecimal.ZERO
                    : amount.multiply(running).divide(total, amount.scale(), RoundingMode.HALF_UP);
            shares.add(due.subtract(given));
            given = due;
        }
        return shares;
    }
}
