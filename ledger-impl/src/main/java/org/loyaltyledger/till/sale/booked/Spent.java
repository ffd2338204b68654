package org.loyaltyledger.till.sale.booked;

import java.util.Optional;

/**
 * Points that were spent in a sale.
 *
 * @param reward what for; empty: they paid for the sale itself
 * @param items of the reward
 * @param line the sale's line that is the reward; empty: none in particular
 */
public record Spent(long points, Optional<String> reward, long items, Optional<Integer> line) {

    /** Points that paid for the sale. */
    public static Spent paying(long points) {
        return new Spent(points, Optional.empty(), 0, Optional.empty());
    }
}
