package org.loyaltyledger.till.sale.basket;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/**
 * A line with its share of what concerns the whole sale.
 *
 * @param quantity how much of it there is
 * @param paid after all discounts, tax included
 * @param beforeDiscount before all discounts, tax included
 * @param beforeTax after all discounts, without tax
 * @param earning the amount that earns; zero where the kind of line does not
 * @param cost what it cost the operator; empty: not told
 */
public record Item(
        Line line,
        BigDecimal quantity,
        BigDecimal paid,
        BigDecimal beforeDiscount,
        BigDecimal beforeTax,
        BigDecimal earning,
        Optional<BigDecimal> cost) {

    /** Whether the line can earn. */
    public boolean earns() {
        return line.kind().earns();
    }

    /** Units sold: of goods only. */
    public BigDecimal units() {
        return line.kind() == Kind.GOODS ? quantity : BigDecimal.ZERO;
    }

    Item earning(BigDecimal amount) {
        return new Item(line, quantity, paid, beforeDiscount, beforeTax, amount, cost);
    }

    /** What is left when only this part of the line is; each figure to its own last digit, half up. */
    Item part(Fraction left) {
        return new Item(
                line,
                part(quantity, left),
                part(paid, left),
                part(beforeDiscount, left),
                part(beforeTax, left),
                part(earning, left),
                cost.map(figure -> part(figure, left)));
    }

    /** The same the other way round. */
    Item negated(Line other) {
        return new Item(
                other,
                quantity.negate(),
                paid.negate(),
                beforeDiscount.negate(),
                beforeTax.negate(),
                earning.negate(),
                cost.map(BigDecimal::negate));
    }

    /** As conditions look at it: goods that are brought back match as they did when they were bought. */
    public Item unsigned() {
        return line.isBroughtBack() ? negated(line.negated()) : this;
    }

    private static BigDecimal part(BigDecimal figure, Fraction left) {
        return left.of(figure).toScale(figure.scale(), RoundingMode.HALF_UP);
    }
}
