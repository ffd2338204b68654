package org.loyaltyledger.till.sale.award;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import org.loyaltyledger.till.sale.basket.Fraction;
import org.loyaltyledger.till.sale.basket.Item;
import org.loyaltyledger.vault.terms.earning.Award;
import org.loyaltyledger.vault.terms.earning.EarningRule;

/**
 * A rule that matches a sale, with what it gives before rounding.
 *
 * @param items the items it counts
 * @param portions for single items
 * @param once for the sale as a whole
 */
record Match(EarningRule rule, List<Item> items, List<Portion> portions, Fraction once) {

    /** Of a rule whose award stands by itself; a multiplier gives nothing until it is told the base. */
    static Match of(EarningRule rule, List<Item> items) {
        Award award = rule.award();
        if (award instanceof Award.PerAmount perAmount) {
            BigDecimal points = BigDecimal.valueOf(perAmount.points());
            return new Match(
                    rule,
                    items,
                    items.stream()
                            .map(item ->
                                    new Portion(item, Fraction.of(item.earning().multiply(points), perAmount.per())))
                            .toList(),
                    Fraction.ZERO);
        }
        if (award instanceof Award.PerItem perItem) {
            BigDecimal points = BigDecimal.valueOf(perItem.points());
            return new Match(
                    rule,
                    items,
                    items.stream()
                            .map(item -> new Portion(
                                    item,
                                    Fraction.of(item.units(), BigDecimal.ONE).times(points)))
                            .toList(),
                    Fraction.ZERO);
        }
        if (award instanceof Award.PerStep step) {
            BigDecimal amount = items.stream().map(Item::earning).reduce(BigDecimal.ZERO, BigDecimal::add);
            long points = Math.multiplyExact(step.steps(amount), step.points());
            return new Match(rule, items, List.of(), Fraction.of(points));
        }
        Fraction once = award instanceof Award.Fixed fixed ? Fraction.of(fixed.points()) : Fraction.ZERO;
        return new Match(rule, items, List.of(), once);
    }

    /** All of it, exactly. */
    Fraction sum() {
        return portions.stream().map(Portion::points).reduce(once, Fraction::plus);
    }

    /** What of it falls on these items; what is given once for the sale falls on all of them together or on none. */
    Match on(Set<Item> some, boolean all) {
        if (rule.award() instanceof Award.PerStep) {
            // Steps are counted over the items together, so those of a part are counted again.
            return of(rule, items.stream().filter(some::contains).toList());
        }
        return new Match(
                rule,
                items.stream().filter(some::contains).toList(),
                portions.stream()
                        .filter(portion -> some.contains(portion.item()))
                        .toList(),
                all ? once : Fraction.ZERO);
    }

    /** The earning amount of the items counted. */
    BigDecimal amount() {
        return items.stream().map(Item::earning).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    BigDecimal units() {
        return items.stream().map(Item::units).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
