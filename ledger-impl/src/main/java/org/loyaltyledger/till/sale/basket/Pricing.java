package org.loyaltyledger.till.sale.basket;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import org.loyaltyledger.vault.terms.earning.AmountBasis;
import org.loyaltyledger.vault.terms.earning.AmountBasis.Discount;
import org.loyaltyledger.vault.terms.earning.AmountBasis.Tax;

/** Takes a sale-wide discount off the lines and works out each line's amounts. */
final class Pricing {

    private Pricing() {}

    /** What is bought. */
    static List<Item> items(Sale sale, AmountBasis basis) {
        List<Line> lines = sale.lines();
        List<BigDecimal> shares = sale.discount().signum() == 0 ? null : discountShares(sale);
        List<Item> items = new ArrayList<>(lines.size());
        for (int i = 0; i < lines.size(); i++) {
            if (!lines.get(i).isBroughtBack()) {
                BigDecimal share = shares == null ? BigDecimal.ZERO : shares.get(i);
                items.add(item(lines.get(i), share, basis));
            }
        }
        return items;
    }

    /** What is brought back without its receipt, each figure below zero. */
    static List<Item> brought(Sale sale, AmountBasis basis) {
        return sale.lines().stream()
                .filter(line -> line.isBroughtBack() && line.original().isEmpty())
                .map(line -> item(line.negated(), BigDecimal.ZERO, basis).negated(line))
                .toList();
    }

    /** Goods and delivery bear the discount; a gift card is worth what is on it. */
    private static List<BigDecimal> discountShares(Sale sale) {
        return Spread.over(
                sale.discount(),
                sale.lines().stream()
                        .map(line -> line.kind().earns() && !line.isBroughtBack() ? line.amount() : BigDecimal.ZERO)
                        .toList());
    }

    private static Item item(Line line, BigDecimal share, AmountBasis basis) {
        BigDecimal paid = line.amount().subtract(share);
        BigDecimal beforeDiscount = line.amount().add(line.discount());
        BigDecimal tax = tax(line, paid);
        Item item =
                new Item(line, line.quantity(), paid, beforeDiscount, paid.subtract(tax), BigDecimal.ZERO, line.cost());
        return line.kind().earns() ? item.earning(earning(item, line, tax, basis)) : item;
    }

    private static BigDecimal earning(Item item, Line line, BigDecimal tax, AmountBasis basis) {
        boolean before = basis.discount() == Discount.BEFORE;
        BigDecimal amount = before ? item.beforeDiscount() : item.paid();
        if (basis.tax() == Tax.INCLUDED) {
            return amount;
        }
        return amount.subtract(before ? line.tax() : tax).max(BigDecimal.ZERO);
    }

    /** A sale-wide discount lowers the tax in the line as it lowers the line. */
    private static BigDecimal tax(Line line, BigDecimal paid) {
        if (line.tax().signum() == 0 || paid.compareTo(line.amount()) == 0) {
            return line.tax();
        }
        return line.tax().multiply(paid).divide(line.amount(), line.amount().scale(), RoundingMode.HALF_UP);
    }
}
