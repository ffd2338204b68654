package org.loyaltyledger.bench;

import java.time.Duration;
import java.util.List;

/**
 * A run and what it left behind.
 *
 * @param run what the variant did
 * @param redoFsyncs how often the server synced its redo log meanwhile
 * @param processors what it cost, see {@link Processors}
 * @param faults what is wrong with the variant's books afterwards
 */
public record Outcome(Run run, long redoFsyncs, Duration processors, List<String> faults) {

    /** A variant whose books are wrong has measured nothing. */
    public boolean isVoid() {
        return !faults.isEmpty();
    }

    /** How many operations share one fsync. */
    public double operationsPerFsync() {
        return (double) run.operations() / Math.max(1, redoFsyncs);
    }

    /** Microseconds of processor time for one operation. */
    public double processorMicros() {
        return processors.toNanos() / 1e3 / Math.max(1, run.operations());
    }
}
