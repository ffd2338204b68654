package org.loyaltyledger.ties.tier.rule;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.loyaltyledger.vault.terms.tier.PyramidTerms;

/**
 * Cuts members into levels by their number, those who contributed most first; of equals those with the lower place. The
 * first p percent of n members are the first n x p / 100 of them, rounded up, so a small programme has a top, too.
 */
public final class Pyramid {

    private static final BigDecimal ALL = BigDecimal.valueOf(100);

    private final List<PyramidTerms.Slice> slices;
    private final long[] sorted;
    private final long[] ends;

    /** @param profits of all members, in any order */
    public Pyramid(PyramidTerms terms, long[] profits) {
        this.slices = terms.levels();
        this.sorted = profits.clone();
        Arrays.sort(sorted);
        this.ends = new long[slices.size()];
        BigDecimal percent = BigDecimal.ZERO;
        for (int nth = 0; nth < ends.length; nth++) {
            percent = percent.add(slices.get(nth).percent());
            ends[nth] = BigDecimal.valueOf(profits.length)
                    .multiply(percent)
                    .divide(ALL, 0, RoundingMode.CEILING)
                    .longValueExact();
        }
    }

    /** The level of each member, counted from 0 at the top, in the order in which their profits are given. */
    public int[] levels(long[] profits) {
        Map<Long, Long> equals = new HashMap<>();
        List<Long> cuts = cuts();
        int[] levels = new int[profits.length];
        for (int member = 0; member < profits.length; member++) {
            long place = greater(profits[member]);
            if (cuts.contains(profits[member])) {
                place += equals.merge(profits[member], 1L, Long::sum) - 1;
            }
            levels[member] = level(place);
        }
        return levels;
    }

    /** Profits at which a level may end among equals. */
    private List<Long> cuts() {
        List<Long> cuts = new ArrayList<>();
        for (long end : ends) {
            if (end > 0 && end < sorted.length) {
                cuts.add(sorted[Math.toIntExact(sorted.length - end)]);
            }
        }
        return cuts;
    }

    /** How many contributed more. */
    private long greater(long profit) {
        int low = 0;
        int high = sorted.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (sorted[middle] <= profit) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return sorted.length - (long) low;
    }

    private int level(long place) {
        int level = 0;
        while (level < ends.length - 1 && place >= ends[level]) {
            level++;
        }
        return level;
    }
}
