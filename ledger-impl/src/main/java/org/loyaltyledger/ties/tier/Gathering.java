package org.loyaltyledger.ties.tier;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;

/** What each member contributed, gathered range by range in the order of ids: 32 bytes a member. */
final class Gathering {

    static final int SCALE = 4;
    private static final int SOME = 1 << 14;

    private long[] high = new long[SOME];
    private long[] low = new long[SOME];
    private long[] profit = new long[SOME];
    private long[] revenue = new long[SOME];
    private int size;

    /** @param sums profit and revenue */
    void add(UUID member, List<BigDecimal> sums) {
        if (size == high.length) {
            high = Arrays.copyOf(high, size * 2);
            low = Arrays.copyOf(low, size * 2);
            profit = Arrays.copyOf(profit, size * 2);
            revenue = Arrays.copyOf(revenue, size * 2);
        }
        high[size] = member.getMostSignificantBits();
        low[size] = member.getLeastSignificantBits();
        profit[size] = unscaled(sums.get(0));
        revenue[size] = unscaled(sums.get(1));
        size++;
    }

    int size() {
        return size;
    }

    /** There is one. */
    UUID last() {
        return member(size - 1);
    }

    UUID member(int nth) {
        return new UUID(high[nth], low[nth]);
    }

    long profit(int nth) {
        return profit[nth];
    }

    long revenue(int nth) {
        return revenue[nth];
    }

    long[] profits() {
        return Arrays.copyOf(profit, size);
    }

    private static long unscaled(BigDecimal amount) {
        return amount.setScale(SCALE, RoundingMode.HALF_UP).unscaledValue().longValueExact();
    }
}
