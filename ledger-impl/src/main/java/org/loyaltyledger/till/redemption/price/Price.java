package org.loyaltyledger.till.redemption.price;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.loyaltyledger.till.reason.Reason;

/**
 * What a redemption takes.
 *
 * @param policy the ratio or reward of the terms
 * @param points how many it takes; zero: it pays nothing
 * @param value what they pay; empty for a reward
 * @param items of a reward; zero for a ratio
 * @param units of a reward that leave the stock
 */
public record Price(
        String policy, long points, Optional<BigDecimal> value, long items, long units, List<Reason> reasons) {

    public Price {
        reasons = List.copyOf(reasons);
    }

    public boolean isReward() {
        return value.isEmpty();
    }
}
