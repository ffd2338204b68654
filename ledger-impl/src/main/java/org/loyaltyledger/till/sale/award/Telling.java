package org.loyaltyledger.till.sale.award;

import java.math.BigDecimal;
import org.loyaltyledger.till.reason.Reason;
import org.loyaltyledger.till.sale.basket.Item;
import org.loyaltyledger.vault.terms.earning.Award;
import org.loyaltyledger.vault.terms.earning.Rounding;

/** Says in words and figures how an award came about. */
final class Telling {

    private Telling() {}

    static Reason of(Match match, Rounding rounding, long points) {
        String exact = match.sum().toString();
        Award award = match.rule().award();
        String rule = match.rule().id();
        if (award instanceof Award.PerAmount per) {
            String text = per.points() + " per " + per.per().toPlainString() + " of "
                    + match.amount().toPlainString() + broughtBack(match);
            return Reason.of(
                    rule,
                    text,
                    "points",
                    per.points(),
                    "per",
                    per.per().toPlainString(),
                    "amount",
                    match.amount().toPlainString(),
                    "exact",
                    exact,
                    "rounding",
                    rounding.mode(),
                    "stage",
                    rounding.stage(),
                    "wanted",
                    points);
        }
        if (award instanceof Award.PerStep per) {
            return Reason.of(
                    rule,
                    per.points() + " per full " + per.per().toPlainString() + " of "
                            + match.amount().toPlainString(),
                    "points",
                    per.points(),
                    "per",
                    per.per().toPlainString(),
                    "amount",
                    match.amount().toPlainString(),
                    "steps",
                    per.steps(match.amount()),
                    "exact",
                    exact,
                    "wanted",
                    points);
        }
        if (award instanceof Award.PerItem per) {
            String units = match.units().stripTrailingZeros().toPlainString();
            return Reason.of(
                    rule,
                    per.points() + " per item for " + units,
                    "points",
                    per.points(),
                    "items",
                    units,
                    "exact",
                    exact,
                    "rounding",
                    rounding.mode(),
                    "stage",
                    rounding.stage(),
                    "wanted",
                    points);
        }
        if (award instanceof Award.Multiplier by) {
            return Reason.of(
                    rule,
                    by.factor().toPlainString() + " times the base",
                    "factor",
                    by.factor().toPlainString(),
                    "amount",
                    match.amount().toPlainString(),
                    "exact",
                    exact,
                    "rounding",
                    rounding.mode(),
                    "stage",
                    rounding.stage(),
                    "wanted",
                    points);
        }
        return Reason.of(rule, exact + " once", "points", exact, "wanted", points);
    }

    /** That the amount is lessened by goods without a receipt. */
    private static String broughtBack(Match match) {
        BigDecimal off = match.items().stream()
                .filter(item -> item.line().isBroughtBack())
                .map(Item::earning)
                .reduce(BigDecimal.ZERO, BigDecimal::subtract);
        return off.signum() == 0 ? "" : ", after " + off.toPlainString() + " that was brought back";
    }
}
