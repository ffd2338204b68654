package org.loyaltyledger.bench;

import java.util.List;

/**
 * A run and what it left behind.
 *
 * @param run what the variant did
 * @param redoFsyncs how often the server synced its redo log meanwhile
 * @param faults what is wrong with the variant's books afterwards
 */
public record Outcome(Run run, long redoFsyncs, List<String> faults) {

    /** A variant whose books are wrong has measured nothing. */
    public boolean isVoid() {
        return !faults.isEmpty();
    }

    /** How many operations share one fsync. */
    public double operationsPerFsync() {
        return (double) run.operations() / Math.max(1, redoFsyncs);
    }
}
