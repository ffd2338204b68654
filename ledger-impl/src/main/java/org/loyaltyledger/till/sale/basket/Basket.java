package org.loyaltyledger.till.sale.basket;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.loyaltyledger.vault.terms.earning.AmountBasis;

/**
 * A sale, or what is left of it, with everything spread over its items.
 *
 * @param items those of which something is left
 */
public record Basket(Sale sale, List<Item> items) {

    public Basket {
        items = List.copyOf(items);
    }

    /** A whole sale, its earning amounts by the terms' basis and less what non-earning tenders paid. */
    public static Basket of(Sale sale, AmountBasis basis, Set<String> nonEarningTenders) {
        Basket full = new Basket(sale, Pricing.items(sale, basis));
        BigDecimal unearned = sale.tenders().stream()
                .filter(tender -> nonEarningTenders.contains(tender.type()))
                .map(Tender::amount)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        return unearned.signum() == 0 ? full : full.withoutEarningOf(unearned);
    }

    /** What is paid: after all discounts, tax included. */
    public BigDecimal paid() {
        return sum(Item::paid);
    }

    public BigDecimal beforeDiscount() {
        return sum(Item::beforeDiscount);
    }

    public BigDecimal beforeTax() {
        return sum(Item::beforeTax);
    }

    /** The amount that earns. */
    public BigDecimal earning() {
        return sum(Item::earning);
    }

    /** Units sold: goods only, no rewards. */
    public BigDecimal units() {
        return sum(Item::units);
    }

    /** What returns leave of it. */
    public Basket less(Returned returned) {
        List<Item> left = new ArrayList<>(items.size());
        for (Item item : items) {
            Fraction part = returned.leftOf(item);
            if (part.isPositive()) {
                left.add(returned.touches(item) ? item.part(part) : item);
            }
        }
        return new Basket(sale, left);
    }

    private Basket withoutEarningOf(BigDecimal unearned) {
        BigDecimal paid = paid();
        if (paid.signum() == 0) {
            return this;
        }
        BigDecimal earning = earning();
        BigDecimal lost = earning.multiply(unearned.min(paid)).divide(paid, unearned.scale(), RoundingMode.HALF_UP);
        List<BigDecimal> shares =
                Spread.over(lost, items.stream().map(Item::earning).toList());
        List<Item> lessened = new ArrayList<>(items.size());
        for (int i = 0; i < items.size(); i++) {
            Item item = items.get(i);
            lessened.add(item.earning(item.earning().subtract(shares.get(i))));
        }
        return new Basket(sale, lessened);
    }

    private BigDecimal sum(Function<Item, BigDecimal> figure) {
        return items.stream().map(figure).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
