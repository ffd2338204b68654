package org.loyaltyledger.till.sale;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.loyaltyledger.api.sale.SaleDiscount;
import org.loyaltyledger.till.answer.Findings;
import org.loyaltyledger.till.sale.basket.Line;
import org.loyaltyledger.till.sale.basket.Spread;

/**
 * Takes discounts that name their lines off these lines, one after the other, each spread to the last cent in proportion to
 * what the lines cost then. They become the lines' own discounts, so that returns of a line go by what it really cost.
 */
final class NamedDiscounts {

    private final Findings findings;
    private final List<Line> lines;

    private NamedDiscounts(List<Line> lines, Findings findings) {
        this.findings = findings;
        this.lines = new ArrayList<>(lines);
    }

    /** The lines with the discounts taken off; what cannot be taken off is among the findings. */
    static List<Line> takeOff(List<SaleDiscount> discounts, List<Line> lines, Findings findings) {
        NamedDiscounts named = new NamedDiscounts(lines, findings);
        for (int nth = 0; nth < discounts.size(); nth++) {
            named.takeOff("/discounts/" + nth, discounts.get(nth));
        }
        return named.lines;
    }

    private void takeOff(String pointer, SaleDiscount discount) {
        findings.one(pointer, "lines and skus", discount.lines(), discount.skus());
        BigDecimal amount = findings.amount(pointer + "/amount", discount.amount());
        List<Integer> bearers = bearers(pointer, discount);
        if (bearers.isEmpty()) {
            return;
        }
        List<BigDecimal> weights =
                bearers.stream().map(at -> lines.get(at).amount()).toList();
        if (amount.compareTo(weights.stream().reduce(BigDecimal.ZERO, BigDecimal::add)) > 0) {
            findings.add(pointer + "/amount", "is more than these lines cost");
            return;
        }
        List<BigDecimal> shares = Spread.over(amount, weights);
        for (int nth = 0; nth < bearers.size(); nth++) {
            lines.set(bearers.get(nth), less(lines.get(bearers.get(nth)), shares.get(nth)));
        }
    }

    /** Places of the lines that bear it; each once. */
    private List<Integer> bearers(String pointer, SaleDiscount discount) {
        List<Integer> bearers = new ArrayList<>();
        Set<Integer> named = new HashSet<>();
        List<Integer> numbers = Objects.requireNonNullElse(discount.lines(), List.of());
        for (int nth = 0; nth < numbers.size(); nth++) {
            String place = pointer + "/lines/" + nth;
            int number = numbers.get(nth);
            if (number > lines.size()) {
                findings.add(place, "is no line of this sale");
            } else if (!named.add(number)) {
                findings.add(place, "is named twice");
            } else if (!bears(lines.get(number - 1))) {
                findings.add(place, "cannot bear a discount");
            } else {
                bearers.add(number - 1);
            }
        }
        List<String> skus = Objects.requireNonNullElse(discount.skus(), List.of());
        for (int nth = 0; nth < skus.size(); nth++) {
            int before = bearers.size();
            for (int at = 0; at < lines.size(); at++) {
                Line line = lines.get(at);
                if (line.sku().equals(skus.get(nth)) && bears(line) && named.add(at + 1)) {
                    bearers.add(at);
                }
            }
            if (bearers.size() == before) {
                findings.add(pointer + "/skus/" + nth, "is the article of no line that can bear a discount");
            }
        }
        return bearers;
    }

    /** Goods and delivery that cost something; a gift card is worth what is on it. */
    private static boolean bears(Line line) {
        return line.kind().earns() && line.amount().signum() > 0;
    }

    /** A discount lowers the tax in the line as it lowers the line. */
    private static Line less(Line line, BigDecimal share) {
        BigDecimal amount = line.amount().subtract(share);
        BigDecimal tax =
                line.tax().multiply(amount).divide(line.amount(), line.amount().scale(), RoundingMode.HALF_UP);
        return new Line(
                line.number(),
                line.sku(),
                line.category(),
                line.department(),
                line.quantity(),
                amount,
                line.discount().add(share),
                tax,
                line.kind(),
                line.attributes(),
                line.cost(),
                line.original());
    }
}
