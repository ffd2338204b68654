package org.loyaltyledger.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.loyaltyledger.bench.baseline.Baselines;

/** Measures and prints; ends with status 1 if the books of any variant were wrong. */
public final class Bench {

    private Bench() {}

    /** Takes no arguments: see {@link Options}. */
    public static void main(String... none) throws SQLException, IOException {
        Options options = Options.fromProperties();
        boolean wrong = false;
        StringBuilder text = new StringBuilder();
        try (Database database = Database.open()) {
            Server server = database.server();
            text.append(server.description())
                    .append("; ")
                    .append(options.rounds())
                    .append(" rounds of ")
                    .append(options.time().toSeconds())
                    .append(" s after one to warm up\n");
            for (Suite suite : suites(server)) {
                if (suite.title().contains(options.only())) {
                    Report report = new Report(new Rounds(server, options, Bench::progress).of(suite.variants()));
                    wrong |= report.anyVoid();
                    text.append("\n## ")
                            .append(suite.title())
                            .append("\n\n")
                            .append(report.variants())
                            .append('\n')
                            .append(report.ratios(suite.ratios()));
                }
            }
        }
        print(options, text.toString());
        if (wrong) {
            System.exit(1);
        }
    }

    private static List<Suite> suites(Server server) {
        Baselines baselines = new Baselines(server);
        Variant oneRow = baselines.oneRow();
        Variant textbookSpread = baselines.textbookSpread();
        Variant textbookHot = baselines.textbookHot();
        List<Variant> tight = baselines.tightSpread();
        List<Variant> variants = new ArrayList<>(List.of(oneRow, textbookSpread, textbookHot));
        variants.addAll(tight);
        variants.add(baselines.tightHot());
        return List.of(new Suite(
                "engine",
                variants,
                List.of(Ratio.ofRates(
                        "-", "tight at its best / textbook, spread", 1, tight.get(0), List.of(textbookSpread)))));
    }

    private static void print(Options options, String text) throws IOException {
        System.out.print(text);
        Files.createDirectories(options.report().toAbsolutePath().getParent());
        Files.writeString(options.report(), text);
    }

    private static void progress(String line) {
        System.err.println(line);
    }
}
