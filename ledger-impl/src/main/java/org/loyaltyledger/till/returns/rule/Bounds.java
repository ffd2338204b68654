package org.loyaltyledger.till.returns.rule;

import java.math.BigDecimal;
import org.loyaltyledger.api.problem.ProblemType;
import org.loyaltyledger.api.value.Money;
import org.loyaltyledger.ground.problem.Problem;
import org.loyaltyledger.till.sale.basket.Basket;
import org.loyaltyledger.till.sale.basket.Item;
import org.loyaltyledger.till.sale.basket.Returned;
import org.loyaltyledger.till.sale.booked.Sold;
import org.loyaltyledger.vault.terms.ReturnTerms;

/** Lets nothing come back that is not there. */
public final class Bounds {

    private Bounds() {}

    /**
     * All that came back, this return included.
     *
     * @throws Problem return-exceeds-sale, return-needs-lines
     */
    public static Returned add(Sold sold, Returned before, Returned now) {
        if (isNothingLeft(sold, before)) {
            throw exceeds("Nothing is left of the sale.");
        }
        if (now.everything()) {
            return before.plus(now);
        }
        now.lines().keySet().forEach(line -> mustBeLeft(sold.basket(), before, line));
        Returned all = before.plus(now);
        now.lines().keySet().forEach(line -> mustCover(sold, before, all, line));
        amountMustFit(sold, all);
        return all;
    }

    /** However it came back: at once, line by line, or as money on the sale as a whole. What was free may still come. */
    private static boolean isNothingLeft(Sold sold, Returned before) {
        Left left = Left.of(sold.basket(), before);
        boolean free =
                left.basket().items().stream().anyMatch(item -> item.paid().signum() == 0);
        return before.everything()
                || left.basket().items().isEmpty()
                || !free && left.paid().signum() == 0;
    }

    private static void mustBeLeft(Basket basket, Returned before, int line) {
        if (!before.leftOf(item(basket, line)).isPositive()) {
            throw exceeds("Nothing is left of this line.").with("line", line);
        }
    }

    private static void mustCover(Sold sold, Returned before, Returned all, int line) {
        Basket basket = sold.basket();
        Item item = item(basket, line);
        if (all.leftOf(item).isNegative()) {
            Item left = before.leftOf(item).isPositive()
                    ? basket.less(before).items().stream()
                            .filter(other -> other.line().number() == line)
                            .findFirst()
                            .orElse(item)
                    : item;
            throw exceeds("Less is left of this line.")
                    .with("line", line)
                    .with("quantityLeft", left.quantity())
                    .with("amountLeft", Money.of(left.paid(), sold.terms().currency()));
        }
    }

    private static void amountMustFit(Sold sold, Returned all) {
        if (all.amount().signum() == 0) {
            return;
        }
        if (sold.terms().returns().basis() == ReturnTerms.Basis.BY_ITEM) {
            throw Problem.of(ProblemType.RETURN_NEEDS_LINES).detail("The programme judges returns by item.");
        }
        BigDecimal lines = sold.basket().less(all).paid();
        if (all.amount().compareTo(lines) > 0) {
            throw exceeds("Less money is left of the sale.")
                    .with("amountReturned", Money.of(all.amount(), sold.terms().currency()))
                    .with("amountOfLinesLeft", Money.of(lines, sold.terms().currency()));
        }
    }

    private static Item item(Basket basket, int line) {
        return basket.items().stream()
                .filter(item -> item.line().number() == line)
                .findFirst()
                .orElseThrow(() -> exceeds("The sale has no such line.").with("line", line));
    }

    private static Problem exceeds(String detail) {
        return Problem.of(ProblemType.RETURN_EXCEEDS_SALE).detail(detail);
    }
}
