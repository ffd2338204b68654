package org.loyaltyledger.bench;

import org.HdrHistogram.Histogram;

/**
 * What one variant did in one round.
 *
 * @param operations those acknowledged
 * @param nanos from the first request to the last answer
 * @param latencies of each operation, in nanoseconds
 */
public record Run(long operations, long nanos, Histogram latencies) {

    /** Histograms keep three digits of latencies up to a minute. */
    public static final int DIGITS = 3;

    /** The longest latency told apart, in nanoseconds. */
    public static final long LONGEST_NANOS = 60_000_000_000L;

    /** Operations per second. */
    public long rate() {
        return operations * 1_000_000_000L / nanos;
    }
}
