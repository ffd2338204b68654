package org.loyaltyledger.till.returns.rule;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.loyaltyledger.till.sale.basket.Basket;
import org.loyaltyledger.till.sale.basket.Fraction;
import org.loyaltyledger.till.sale.basket.Item;
import org.loyaltyledger.till.sale.basket.Returned;
import org.loyaltyledger.till.sale.booked.Sold;
import org.loyaltyledger.till.sale.booked.Spent;

/**
 * What is left of a basket.
 *
 * @param whole all that was bought
 * @param basket the items that are left
 * @param paid what is left of the total, refunds on the sale as a whole taken off
 * @param returned all that came back
 */
record Left(Basket whole, Basket basket, BigDecimal paid, Returned returned) {

    static Left of(Basket whole, Returned returned) {
        Basket basket = whole.less(returned);
        BigDecimal paid =
                returned.everything() ? BigDecimal.ZERO : basket.paid().subtract(returned.amount());
        return new Left(whole, basket, paid, returned);
    }

    /** The part of the total that is left. */
    Fraction ofPaid() {
        if (returned.everything()) {
            return Fraction.ZERO;
        }
        return whole.paid().signum() == 0 ? Fraction.ONE : Fraction.of(paid, whole.paid());
    }

    /** The part of the earning amount that is left; refunds on the sale as a whole fall on all of it alike. */
    Fraction ofEarning() {
        if (whole.earning().signum() <= 0) {
            return ofPaid();
        }
        Fraction lines = Fraction.of(basket.earning().max(BigDecimal.ZERO), whole.earning());
        return basket.paid().signum() == 0 ? lines : lines.times(Fraction.of(paid, basket.paid()));
    }

    /** What stays spent of points spent in the sale: what paid for it in proportion, a reward by its items. */
    long of(Spent spent, Sold sold) {
        if (returned.everything()) {
            return 0;
        }
        Fraction part = partOf(spent);
        return spent.reward()
                .flatMap(id -> sold.terms().redemption().reward(id))
                .map(reward -> Math.min(spent.points(), reward.priceOf(items(spent, part))))
                .orElseGet(() -> part.times(BigDecimal.valueOf(spent.points())).toPoints(RoundingMode.UP));
    }

    /** What stays out of the stock of a reward: the units of the items that are left. */
    long unitsOf(Spent spent, Sold sold) {
        if (returned.everything() || spent.reward().isEmpty()) {
            return 0;
        }
        Fraction part = partOf(spent);
        return spent.reward()
                .flatMap(id -> sold.terms().redemption().reward(id))
                .map(reward -> Math.min(spent.units(), reward.unitsFor(items(spent, part))))
                .orElseGet(() -> part.times(BigDecimal.valueOf(spent.units())).toPoints(RoundingMode.UP));
    }

    /**
     * What is left of the money. Points paid the same share of all that was bought, to the cent; so money and points
     * that go back come to what came back, however many returns there are.
     */
    BigDecimal money(BigDecimal paidByPoints) {
        if (whole.paid().signum() == 0) {
            return paid;
        }
        BigDecimal byPoints =
                paidByPoints.multiply(paid).divide(whole.paid(), whole.paid().scale(), RoundingMode.HALF_UP);
        return paid.subtract(byPoints);
    }

    private Fraction partOf(Spent spent) {
        return spent.line().map(this::ofLine).orElseGet(this::ofPaid);
    }

    private static long items(Spent spent, Fraction part) {
        return part.times(BigDecimal.valueOf(spent.items())).toPoints(RoundingMode.UP);
    }

    private Fraction ofLine(int number) {
        return whole.items().stream()
                .filter(item -> item.line().number() == number)
                .findFirst()
                .map(this::ofItem)
                .orElse(Fraction.ONE);
    }

    private Fraction ofItem(Item item) {
        return returned.leftOf(item);
    }
}
