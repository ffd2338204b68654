package org.loyaltyledger.bench;

import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/**
 * A figure that means the same on every machine.
 *
 * @param id as in the table of bars
 * @param what is compared
 * @param bar the least it must be
 * @param of its value in one round
 */
public record Ratio(String id, String what, double bar, ToDoubleFunction<Map<Variant, Outcome>> of) {

    /** One variant's rate over the best rate of others in the same round. */
    public static Ratio ofRates(String id, String what, double bar, Variant one, List<Variant> others) {
        return new Ratio(id, what, bar, round -> {
            long best =
                    others.stream().mapToLong(other -> rate(round, other)).max().orElseThrow();
            return (double) rate(round, one) / best;
        });
    }

    /** Operations of one variant that share an fsync of the redo log. */
    public static Ratio ofFsyncs(String id, String what, double bar, Variant one) {
        return new Ratio(id, what, bar, round -> round.get(one).operationsPerFsync());
    }

    private static long rate(Map<Variant, Outcome> round, Variant variant) {
        return round.get(variant).run().rate();
    }
}
