package org.loyaltyledger.till.returns.rule;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.loyaltyledger.till.sale.basket.Item;
import org.loyaltyledger.till.sale.basket.Kind;
import org.loyaltyledger.till.sale.basket.LineReturned;
import org.loyaltyledger.till.sale.basket.Returned;
import org.loyaltyledger.till.sale.booked.Sold;
import org.loyaltyledger.till.sale.booked.Spent;
import org.loyaltyledger.till.sample.Rules;
import org.loyaltyledger.till.sample.Sales;
import org.loyaltyledger.till.sample.SampleTerms;
import org.loyaltyledger.till.sample.Solds;
import org.loyaltyledger.vault.terms.ReturnTerms.Basis;
import org.loyaltyledger.vault.terms.earning.EarningTerms.CampaignCombination;
import org.loyaltyledger.vault.terms.earning.EarningTerms.Combination;
import org.loyaltyledger.vault.terms.earning.Limit;
import org.loyaltyledger.vault.terms.earning.Limit.Exceed;
import org.loyaltyledger.vault.terms.earning.Limit.Scope;
import org.loyaltyledger.vault.terms.earning.Rounding;

/** A random sale under random terms, and a random way of returning a part of it that the sale allows. */
final class RandomSale {

    private final Random random;
    private final Sold sold;

    RandomSale(Random random) {
        this.random = random;
        List<Spent> spent = random.nextBoolean()
                ? List.of(Spent.paying(1 + random.nextInt(500), BigDecimal.valueOf(random.nextInt(9_000), 2)))
                : List.of();
        this.sold = Solds.sold(sale(), terms().terms(), counter -> random.nextInt(60), spent);
    }

    Sold sold() {
        return sold;
    }

    /** Each line comes back in up to four equal parts, by quantity or by refund, or not at all. */
    List<Returned> parts() {
        List<Returned> parts = new ArrayList<>();
        for (Item item : sold.basket().items()) {
            int times = random.nextInt(5);
            boolean byAmount = random.nextInt(3) == 0;
            BigDecimal whole = byAmount ? item.paid() : item.quantity();
            BigDecimal part = whole.divide(BigDecimal.valueOf(4), whole.scale(), RoundingMode.DOWN);
            if (part.signum() > 0) {
                LineReturned each = byAmount ? LineReturned.amount(part) : LineReturned.quantity(part);
                parts.addAll(Collections.nCopies(
                        times, Returned.lines(Map.of(item.line().number(), each))));
            }
        }
        Collections.shuffle(parts, random);
        return parts;
    }

    private Sales sale() {
        Sales sale = Sales.of();
        BigDecimal total = BigDecimal.ZERO;
        for (int i = 0; i <= random.nextInt(5); i++) {
            BigDecimal amount = BigDecimal.valueOf(random.nextInt(5_000), 2);
            Kind kind = random.nextInt(5) == 0 ? Kind.DELIVERY : Kind.GOODS;
            BigDecimal quantity = BigDecimal.valueOf(random.nextInt(6_000), random.nextBoolean() ? 3 : 0);
            sale.line("sku" + random.nextInt(4), "", quantity.toString(), amount.toString(), "0.00", "0.00", kind);
            total = total.add(amount);
        }
        if (random.nextInt(4) == 0) {
            sale.back(
                    "sku" + random.nextInt(4),
                    "1",
                    BigDecimal.valueOf(1 + random.nextInt(5_000), 2).toString());
        }
        return random.nextBoolean()
                ? sale
                : sale.discount(part(total).toString())
                        .tender("WALLET", part(total).toString());
    }

    private BigDecimal part(BigDecimal total) {
        return total.multiply(BigDecimal.valueOf(random.nextInt(100), 2)).setScale(2, RoundingMode.DOWN);
    }

    private SampleTerms terms() {
        List<Rules> rules = new ArrayList<>();
        for (int i = 0; i <= random.nextInt(4); i++) {
            rules.add(rule("r" + i));
        }
        return SampleTerms.of(rules.toArray(Rules[]::new))
                .combination(one(Combination.values()))
                .campaigns(one(CampaignCombination.values()))
                .rounding(new Rounding(
                        one(RoundingMode.DOWN, RoundingMode.HALF_UP, RoundingMode.UP), one(Rounding.Stage.values())))
                .returns(one(Basis.values()))
                .nonEarning(random.nextBoolean() ? "WALLET" : "NONE");
    }

    private Rules rule(String id) {
        Rules rule = one(
                Rules.perAmount(id, 1 + random.nextInt(5), one("1.00", "3.00", "10.00")),
                Rules.perItem(id, 1 + random.nextInt(3)),
                Rules.fixed(id, random.nextInt(50)),
                Rules.times(id, one("2", "1.5", "3")));
        if (random.nextInt(3) == 0) {
            rule.campaign();
        }
        if (random.nextInt(4) == 0) {
            rule.minimum("20.00");
        }
        if (random.nextInt(4) == 0) {
            rule.lines(line -> line.sku().equals("sku1") || line.sku().equals("sku2"));
        }
        if (random.nextInt(4) == 0) {
            rule.limits(new Limit(
                    one(Scope.values()),
                    one(Optional.empty(), Optional.of(one(org.loyaltyledger.vault.terms.calendar.Bucket.values()))),
                    60,
                    one(Exceed.values())));
        }
        return rule;
    }

    @SafeVarargs
    private <T> T one(T... of) {
        return of[random.nextInt(of.length)];
    }
}
