package org.loyaltyledger.bench.http;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.HdrHistogram.Histogram;
import org.loyaltyledger.bench.Run;

/** Runs wrk, which must be installed, and reads what {@code sales.lua} prints at its end. */
record Wrk(int connections, String url, List<String> words) {

    private static final Path SCRIPT = Path.of("src/test/resources/bench/sales.lua");

    static boolean isInstalled() {
        return Stream.of(System.getenv("PATH").split(":"))
                .anyMatch(folder -> Path.of(folder, "wrk").toFile().canExecute());
    }

    /** Every request must be answered well. */
    Run run(Duration time) throws IOException {
        ProcessBuilder wrk = new ProcessBuilder(
                "wrk",
                "-t2",
                "-c" + connections,
                "-d" + time.toSeconds() + "s",
                "--timeout",
                "30s",
                "-s",
                SCRIPT.toString(),
                url,
                "--");
        wrk.command().addAll(words);
        Process process = wrk.redirectError(ProcessBuilder.Redirect.INHERIT).start();
        String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        long[] count =
                numbers(printed, "count ").findFirst().orElseThrow(() -> new IOException("wrk said: " + printed));
        if (count[1] > 0) {
            throw new IOException(count[1] + " of " + count[0] + " requests failed; the service log tells why");
        }
        Histogram latencies = new Histogram(Run.LONGEST_NANOS, Run.DIGITS);
        numbers(printed, "latency ").forEach(pair -> latencies.recordValueWithCount(pair[0] * 1_000, pair[1]));
        return new Run(count[0], count[2] * 1_000, latencies);
    }

    private static Stream<long[]> numbers(String printed, String word) {
        return printed.lines().filter(line -> line.startsWith(word)).map(line -> Stream.of(
                        line.substring(word.length()).split(" "))
                .mapToLong(Long::parseLong)
                .toArray());
    }
}
