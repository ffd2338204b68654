package org.loyaltyledger.till.returns;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.loyaltyledger.till.reason.Reason;
import org.loyaltyledger.till.returns.rule.Bounds;
import org.loyaltyledger.till.returns.rule.Remains;
import org.loyaltyledger.till.sale.basket.Basket;
import org.loyaltyledger.till.sale.basket.Returned;
import org.loyaltyledger.till.sale.booked.Sold;
import org.loyaltyledger.vault.terms.Reward;

/**
 * What one return changes: what remained of the sale before it, and what remains after.
 *
 * @param earlier what had come back before
 * @param all that came back, this return included
 */
record Change(Sold sold, Returned earlier, Returned all, Remains before, Remains after) {

    /** @throws org.loyaltyledger.ground.problem.Problem return-exceeds-sale, return-needs-lines */
    static Change of(Sold sold, Returned before, Returned now) {
        Returned all = Bounds.add(sold, before, now);
        return new Change(sold, before, all, Remains.of(sold, before), Remains.of(sold, all));
    }

    /** Earned points that go back; below zero if what is left earns more than what was left before. */
    long takenBack() {
        return before.earnedTotal() - after.earnedTotal();
    }

    long givenBack() {
        return before.spentTotal() - after.spentTotal();
    }

    /** What was left of the sale before it. */
    Basket basketBefore() {
        return sold.basket().less(earlier);
    }

    /** What is left of the sale after it. */
    Basket basketAfter() {
        return all.everything() ? sold.basket().without() : sold.basket().less(all);
    }

    BigDecimal worth() {
        return before.paid().subtract(after.paid());
    }

    /** What is to be paid out; empty: how much points had paid was not kept with the sale. */
    Optional<BigDecimal> moneyBack() {
        return before.money().flatMap(was -> after.money().map(was::subtract));
    }

    /** Units that go back into the stocks of rewards. */
    Map<String, Long> restocked() {
        Map<String, Long> units = new TreeMap<>();
        for (int i = 0; i < sold.spent().size(); i++) {
            long back = before.units().get(i) - after.units().get(i);
            Optional<String> reward = sold.spent().get(i).reward();
            if (back != 0 && reward.filter(this::isRestocked).isPresent()) {
                units.merge(reward.get(), back, Math::addExact);
            }
        }
        return units;
    }

    private boolean isRestocked(String reward) {
        return sold.terms()
                .redemption()
                .reward(reward)
                .filter(known -> known.onReturn() == Reward.OnReturn.DISCARD)
                .isEmpty();
    }

    /** One for each rule and each redemption that changes. */
    List<Reason> reasons() {
        List<Reason> reasons = new ArrayList<>();
        for (int i = 0; i < sold.given().size(); i++) {
            long was = before.earned().get(i);
            long is = after.earned().get(i);
            if (was != is) {
                reasons.add(Reason.of(
                        sold.given().get(i).rule(),
                        "What remains of the sale earns " + is + " of the "
                                + sold.given().get(i).points() + " given",
                        "basis",
                        sold.terms().returns().basis(),
                        "given",
                        sold.given().get(i).points(),
                        "before",
                        was,
                        "after",
                        is));
            }
        }
        moneyBack().filter(money -> money.compareTo(worth()) != 0).ifPresent(money -> reasons.add(split(money)));
        if (givenBack() != 0) {
            reasons.add(Reason.of(
                    "returns",
                    "Of the points spent in the sale " + after.spentTotal() + " stay spent",
                    "spent",
                    sold.redeemed(),
                    "before",
                    before.spentTotal(),
                    "after",
                    after.spentTotal()));
        }
        return reasons;
    }

    private Reason split(BigDecimal money) {
        return Reason.of(
                "returns",
                "Of " + worth().toPlainString() + " that came back points had paid "
                        + worth().subtract(money).toPlainString() + "; the rest is due in money",
                "returned",
                worth().toPlainString(),
                "moneyBack",
                money.toPlainString(),
                "pointsValueBack",
                worth().subtract(money).toPlainString());
    }
}
