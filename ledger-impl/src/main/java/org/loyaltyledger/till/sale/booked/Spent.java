package org.loyaltyledger.till.sale.booked;

import java.math.BigDecimal;
import java.util.Optional;
import org.loyaltyledger.vault.terms.RedemptionTerms;

/**
 * Points that were spent in a sale.
 *
 * @param reward what for; empty: they paid for the sale itself
 * @param items of the reward
 * @param units of the reward that left its stock; zero: not kept with the sale
 * @param line the sale's line that is the reward; empty: none in particular
 * @param value what they paid; empty for a reward, and where it was not kept with the sale
 */
public record Spent(
        long points,
        Optional<String> reward,
        long items,
        long units,
        Optional<Integer> line,
        Optional<BigDecimal> value) {

    /** Points that paid so much of the sale. */
    public static Spent paying(long points, BigDecimal value) {
        return new Spent(points, Optional.empty(), 0, 0, Optional.empty(), Optional.of(value));
    }

    /** The same, with what it is worth and takes out of the stock by the terms of the sale, where it was not kept. */
    Spent judged(RedemptionTerms terms, int cents) {
        Optional<BigDecimal> worth =
                value.isPresent() || reward.isPresent() || terms.ratios().size() != 1
                        ? value
                        : Optional.of(terms.ratios().get(0).valueOf(points, cents));
        long taken = units > 0
                ? units
                : reward.flatMap(terms::reward)
                        .map(known -> known.unitsFor(items))
                        .orElse(0L);
        return new Spent(points, reward, items, taken, line, worth);
    }
}
