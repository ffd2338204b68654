package org.loyaltyledger.till.returns.rule;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.loyaltyledger.till.sale.basket.Returned;
import org.loyaltyledger.till.sale.booked.Sold;

/**
 * What a sale still comes to after all that came back.
 *
 * @param paid of its total
 * @param money how much of that was paid otherwise than by points; empty: that was not kept with the sale
 * @param earned points that stay earned, for each award given and never more
 * @param spent points that stay spent, for each redemption and never more
 * @param units of a reward that stay out of its stock, for each redemption and never more
 */
public record Remains(
        BigDecimal paid, Optional<BigDecimal> money, List<Long> earned, List<Long> spent, List<Long> units) {

    public Remains {
        earned = List.copyOf(earned);
        spent = List.copyOf(spent);
        units = List.copyOf(units);
    }

    /** Works it out by the terms of the sale. */
    public static Remains of(Sold sold, Returned returned) {
        Left left = Left.of(sold.basket(), returned);
        List<Long> earned = returned.everything() ? Keeping.nothing(sold) : Keeping.earned(sold, left);
        List<Long> spent =
                sold.spent().stream().map(part -> left.of(part, sold)).toList();
        List<Long> units =
                sold.spent().stream().map(part -> left.unitsOf(part, sold)).toList();
        return new Remains(left.paid(), sold.paidByPoints().map(left::money), earned, spent, units);
    }

    public long earnedTotal() {
        return earned.stream().mapToLong(Long::longValue).sum();
    }

    public long spentTotal() {
        return spent.stream().mapToLong(Long::longValue).sum();
    }
}
