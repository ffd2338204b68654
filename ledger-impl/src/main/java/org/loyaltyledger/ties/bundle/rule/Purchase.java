package org.loyaltyledger.ties.bundle.rule;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Map;
import java.util.TreeMap;

/**
 * What one sale had of a bundle's components, net of what came back since.
 *
 * @param at business time of the sale
 * @param day its local day
 * @param reference its receipt
 * @param version of the terms that were in force then; they say what it counts for
 * @param parts by the component's id; only what is left
 */
public record Purchase(Instant at, LocalDate day, String reference, int version, Map<String, Bought> parts) {

    /** By business time; receipts of one instant by their names, so that there is one order only. */
    public static final Comparator<Purchase> ORDER =
            Comparator.comparing(Purchase::at).thenComparing(Purchase::reference);

    /** What there is of each component, by itself. */
    public record Parts(Map<String, Bought> parts) {}

    public Purchase {
        parts = Map.copyOf(parts);
    }

    /** The same sale with more of some components, or with a minus less. */
    public Purchase plus(Map<String, Bought> more) {
        Map<String, Bought> sum = new TreeMap<>(parts);
        more.forEach((component, bought) -> sum.merge(component, bought, Bought::plus));
        sum.values().removeIf(Bought::none);
        return new Purchase(at, day, reference, version, sum);
    }

    /** Whether everything came back. */
    public boolean none() {
        return parts.isEmpty();
    }

    /** Only its place in the order. */
    Purchase place() {
        return new Purchase(at, day, reference, version, Map.of());
    }

    boolean isAfter(Purchase other) {
        return ORDER.compare(this, other) > 0;
    }
}
