package org.loyaltyledger.vault.terms;

import java.util.Optional;
import org.loyaltyledger.vault.terms.calendar.Validity;

/**
 * Something to be had for points.
 *
 * @param points what one unit costs
 * @param items how many items one unit covers; five items of a reward of two are three units
 * @param stock units there are, over all members; empty: no limit
 * @param valid when it may be taken
 */
public record Reward(String id, String name, long points, long items, Optional<Long> stock, Validity valid) {

    /** Units that this many items take, the last one perhaps in part. */
    public long unitsFor(long itemsTaken) {
        return Math.addExact(itemsTaken, items - 1) / items;
    }

    /** Points that this many items cost. */
    public long priceOf(long itemsTaken) {
        return Math.multiplyExact(unitsFor(itemsTaken), points);
    }
}
