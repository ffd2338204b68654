package org.loyaltyledger.bench;

import java.util.Arrays;
import java.util.Locale;

/**
 * The median of some rounds, and how far they lie apart.
 *
 * @param median the middle one; of an even number, the mean of the two in the middle
 * @param least the smallest
 * @param most the largest
 */
record Spread(double median, double least, double most) {

    static Spread of(double... values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        int half = sorted.length / 2;
        double median = sorted.length % 2 == 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
        return new Spread(median, sorted[0], sorted[sorted.length - 1]);
    }

    /** For rates. */
    String whole() {
        return String.format(Locale.ROOT, "%,.0f (%,.0f-%,.0f)", median, least, most);
    }

    /** The median alone. */
    String middle() {
        return String.format(Locale.ROOT, "%.1f", median);
    }

    /** For ratios. */
    String fine() {
        return String.format(Locale.ROOT, "%.2f (%.2f-%.2f)", median, least, most);
    }
}
