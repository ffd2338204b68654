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
 * @param onReturn what becomes of units that come back with a sale
 */
public record Reward(
        String id, String name, long points, long items, Optional<Long> stock, Validity valid, OnReturn onReturn) {

    /** What becomes of units that come back. */
    public enum OnReturn {
        /** They can be taken again. */
        RESTOCK,
        /** They are gone, as food is. */
        DISCARD
    }

    /** A reward that goes back into its stock. */
    public Reward(String id, String name, long points, long items, Optional<Long> stock, Validity valid) {
        this(id, name, points, items, stock, valid, OnReturn.RESTOCK);
    }

    /** Units that this many items take, the last one perhaps in part. */
    public long unitsFor(long itemsTaken) {
        return Math.addExact(itemsTaken, items - 1) / items;
    }

    /** Points that this many items cost. */
    public long priceOf(long itemsTaken) {
        return Math.multiplyExact(unitsFor(itemsTaken), points);
    }
}
