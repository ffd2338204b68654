package org.loyaltyledger.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.sql.SQLException;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.loyaltyledger.bench.http.Sales;

/** Measures and prints; ends with status 1 if the books of any variant were wrong. */
public final class Bench {

    private static final Map<String, Function<Server, Suite>> SUITES =
            new TreeMap<>(Map.of("engine", EngineSuite::on, "http", HttpSuite::on));

    private final Options options = Options.fromProperties();
    private final StringBuilder text = new StringBuilder();
    private boolean wrong;

    /** Takes no arguments: see {@link Options}. */
    public static void main(String... none) throws SQLException, IOException {
        Bench bench = new Bench();
        bench.measure();
        bench.print();
        System.exit(bench.wrong ? 1 : 0);
    }

    private void measure() throws SQLException, IOException {
        try (Database database = Database.open()) {
            Server server = database.server();
            line(server.description());
            line(options.rounds() + " rounds of " + options.time().toSeconds() + " s each after one to warm up");
            for (Map.Entry<String, Function<Server, Suite>> suite : SUITES.entrySet()) {
                if (suite.getKey().equals("http") && !Sales.isPossible()) {
                    line("\nNot measured over HTTP: wrk is not installed.");
                } else if (suite.getKey().contains(options.only())) {
                    try (Suite opened = suite.getValue().apply(server)) {
                        measure(server, opened);
                    }
                }
            }
        }
    }

    private void measure(Server server, Suite suite) throws SQLException {
        Report report = new Report(new Rounds(server, options, System.err::println).of(suite.variants()));
        wrong |= report.anyVoid();
        line("");
        line("### " + suite.title());
        line("");
        line(report.variants());
        text.append(report.ratios(suite.ratios()));
    }

    private void line(String line) {
        text.append(line).append('\n');
    }

    private void print() throws IOException {
        System.out.print(text);
        Files.createDirectories(options.report().toAbsolutePath().getParent());
        Files.writeString(options.report(), text);
    }
}
