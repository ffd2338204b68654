package org.loyaltyledger.till.returns.rule;

import java.math.BigDecimal;
import java.util.List;
import org.loyaltyledger.till.sale.basket.Returned;
import org.loyaltyledger.till.sale.booked.Sold;

/**
 * What a sale still comes to after all that came back.
 *
 * @param paid of its total
 * @param earned points that stay earned, for each award given and never more
 * @param spent points that stay spent, for each redemption and never more
 */
public record Remains(BigDecimal paid, List<Long> earned, List<Long> spent) {

    public Remains {
        earned = List.copyOf(earned);
        spent = List.copyOf(spent);
    }

    /** Works it out by the terms of the sale. */
    public static Remains of(Sold sold, Returned returned) {
        Left left = Left.of(sold.basket(), returned);
        List<Long> earned = returned.everything() ? Keeping.nothing(sold) : Keeping.earned(sold, left);
        List<Long> spent =
                sold.spent().stream().map(part -> left.of(part, sold)).toList();
        return new Remains(left.paid(), earned, spent);
    }

    public long earnedTotal() {
        return earned.stream().mapToLong(Long::longValue).sum();
    }

    public long spentTotal() {
        return spent.stream().mapToLong(Long::longValue).sum();
    }
}
