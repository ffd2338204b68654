package org.loyaltyledger.bench;

import java.nio.file.Path;
import java.time.Duration;

/**
 * How much to measure, from system properties.
 *
 * @param rounds how many count, after one to warm up: {@code bench.rounds}
 * @param time of each variant in each round: {@code bench.seconds}
 * @param only what to measure, a part of the names of suites: {@code bench.only}
 * @param report where the tables go: {@code bench.report}
 */
record Options(int rounds, Duration time, String only, Path report) {

    static Options fromProperties() {
        return new Options(
                Integer.getInteger("bench.rounds", 4),
                Duration.ofSeconds(Integer.getInteger("bench.seconds", 5)),
                System.getProperty("bench.only", ""),
                Path.of(System.getProperty("bench.report", "target/bench.md")));
    }
}
