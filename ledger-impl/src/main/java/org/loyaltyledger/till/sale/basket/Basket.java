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
 * @param brought what was brought back in it without its receipt; each figure is below zero
 */
public record Basket(Sale sale, List<Item> items, List<Item> brought) {

    public Basket {
        items = List.copyOf(items);
        brought = List.copyOf(brought);
    }

    /** A whole sale, its earning amounts by the terms' basis and less what non-earning tenders paid. */
    public static Basket of(Sale sale, AmountBasis basis, Set<String> nonEarningTenders) {
        Basket full = new Basket(sale, Pricing.items(sale, basis), Pricing.brought(sale, basis));
        BigDecimal unearned = sale.tenders().stream()
                .filter(tender -> nonEarningTenders.contains(tender.type()))
                .map(Tender::amount)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        return unearned.signum() == 0 ? full : full.withoutEarningOf(unearned);
    }

    /** What is paid for what is bought: after all discounts, tax included. */
    public BigDecimal paid() {
        return sum(items, Item::paid);
    }

    /** What is bought and what is brought back. */
    public List<Item> all() {
        if (brought.isEmpty()) {
            return items;
        }
        List<Item> all = new ArrayList<>(items);
        all.addAll(brought);
        return all;
    }

    /** Of all of it; below zero if more is brought back than bought. */
    public BigDecimal net() {
        return sum(all(), Item::paid);
    }

    /** What the whole receipt comes to: what is bought, less all that is brought back, with its receipt or without. */
    public BigDecimal total() {
        return sale.lines().stream()
                .filter(line -> line.isBroughtBack() && line.original().isPresent())
                .map(Line::amount)
                .reduce(net(), BigDecimal::add);
    }

    public BigDecimal beforeDiscount() {
        return sum(all(), Item::beforeDiscount);
    }

    public BigDecimal beforeTax() {
        return sum(all(), Item::beforeTax);
    }

    /** The amount that earns; below zero if more is brought back than bought. */
    public BigDecimal earning() {
        return sum(all(), Item::earning);
    }

    /** Units sold: goods only, no rewards. */
    public BigDecimal units() {
        return sum(all(), Item::units);
    }

    /** What is left when nothing that was bought is. */
    public Basket without() {
        return new Basket(sale, List.of(), brought);
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
        return new Basket(sale, left, brought);
    }

    private Basket withoutEarningOf(BigDecimal unearned) {
        BigDecimal paid = paid();
        if (paid.signum() == 0) {
            return this;
        }
        BigDecimal earning = sum(items, Item::earning);
        BigDecimal lost = earning.multiply(unearned.min(paid)).divide(paid, unearned.scale(), RoundingMode.HALF_UP);
        List<BigDecimal> shares =
                Spread.over(lost, items.stream().map(Item::earning).toList());
        List<Item> lessened = new ArrayList<>(items.size());
        for (int i = 0; i < items.size(); i++) {
            Item item = items.get(i);
            lessened.add(item.earning(item.earning().subtract(shares.get(i))));
        }
        return new Basket(sale, lessened, brought);
    }

    private static BigDecimal sum(List<Item> some, Function<Item, BigDecimal> figure) {
        return some.stream().map(figure).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
