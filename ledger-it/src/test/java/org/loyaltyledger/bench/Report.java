package org.loyaltyledger.bench;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import org.HdrHistogram.Histogram;

/** Rounds as Markdown: what each variant did, and what the ratios came to. */
final class Report {

    private final List<Map<Variant, Outcome>> rounds;

    Report(List<Map<Variant, Outcome>> rounds) {
        this.rounds = rounds;
    }

    String variants() {
        StringBuilder table = new StringBuilder();
        line(table, "variant", "per second", "p50 ms", "p99 ms", "CPU µs each", "per redo fsync", "books");
        line(table, "---", "---:", "---:", "---:", "---:", "---:", "---");
        for (Variant variant : names()) {
            line(
                    table,
                    variant.name(),
                    spread(round -> round.get(variant).run().rate()).whole(),
                    percentile(variant, 50),
                    percentile(variant, 99),
                    spread(round -> round.get(variant).processorMicros()).middle(),
                    spread(round -> round.get(variant).operationsPerFsync()).middle(),
                    books(variant));
        }
        return table.toString();
    }

    String ratios(List<Ratio> ratios) {
        StringBuilder table = new StringBuilder();
        line(table, "id", "ratio", "bar", "median (least-most)", "rounds", "");
        line(table, "---", "---", "---:", "---:", "---", "---");
        for (Ratio ratio : ratios) {
            Spread spread = spread(ratio.of());
            String each = Arrays.stream(values(ratio.of()))
                    .mapToObj(value -> String.format(Locale.ROOT, "%.2f", value))
                    .collect(Collectors.joining(" "));
            line(
                    table,
                    ratio.id(),
                    ratio.what(),
                    Double.toString(ratio.bar()),
                    spread.fine(),
                    each,
                    spread.median() >= ratio.bar() ? "met" : "below");
        }
        return table.toString();
    }

    boolean anyVoid() {
        return rounds.stream().flatMap(round -> round.values().stream()).anyMatch(Outcome::isVoid);
    }

    private String books(Variant variant) {
        List<String> faults = rounds.stream()
                .flatMap(round -> round.get(variant).faults().stream())
                .toList();
        return faults.isEmpty() ? "right after every run" : "VOID: " + faults.get(0);
    }

    private String percentile(Variant variant, double percentile) {
        Histogram all = new Histogram(Run.LONGEST_NANOS, Run.DIGITS);
        rounds.forEach(round -> all.add(round.get(variant).run().latencies()));
        return String.format(Locale.ROOT, "%.2f", all.getValueAtPercentile(percentile) / 1e6);
    }

    private Spread spread(ToDoubleFunction<Map<Variant, Outcome>> figure) {
        return Spread.of(values(figure));
    }

    private double[] values(ToDoubleFunction<Map<Variant, Outcome>> figure) {
        return rounds.stream().mapToDouble(figure).toArray();
    }

    private Set<Variant> names() {
        return rounds.get(0).keySet();
    }

    private static void line(StringBuilder table, String... cells) {
        table.append("| ").append(String.join(" | ", cells)).append(" |\n");
    }
}
