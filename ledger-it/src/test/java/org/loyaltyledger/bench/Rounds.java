package org.loyaltyledger.bench;

import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Lets the variants take turns, A B C A B C, so that what the machine does meanwhile falls on all of them alike. */
final class Rounds {

    private final Server server;
    private final Options options;
    private final Consumer<String> progress;

    Rounds(Server server, Options options, Consumer<String> progress) {
        this.server = server;
        this.options = options;
        this.progress = progress;
    }

    /** One map for each measured round; the warm-up round is checked like the others and not handed back. */
    List<Map<Variant, Outcome>> of(List<Variant> variants) throws SQLException {
        for (Variant variant : variants) {
            variant.prepare();
        }
        List<Map<Variant, Outcome>> rounds = new ArrayList<>();
        for (int round = 0; round <= options.rounds(); round++) {
            Map<Variant, Outcome> outcomes = new LinkedHashMap<>();
            for (Variant variant : variants) {
                Outcome outcome = turn(variant);
                outcomes.put(variant, outcome);
                progress.accept((round == 0 ? "warm-up" : "round " + round) + ": " + variant.name() + ": "
                        + outcome.run().rate() + " per second"
                        + (outcome.isVoid() ? ", VOID " + outcome.faults() : ""));
            }
            rounds.add(outcomes);
        }
        return rounds.subList(1, rounds.size());
    }

    private Outcome turn(Variant variant) throws SQLException {
        long fsyncs = server.redoFsyncs();
        Duration processors = Processors.spent();
        Run run = variant.run(options.time());
        Duration spent = Processors.spent().minus(processors);
        return new Outcome(run, server.redoFsyncs() - fsyncs, spent, variant.faults());
    }
}
