package org.loyaltyledger.vault.writer;

import java.time.Duration;

/**
 * Bounds of the writers.
 *
 * @param queueCapacity how many submissions may wait per partition; more are refused with 429
 * @param batchMost how many are decided in one commit at the most
 * @param patience how long a caller waits for its answer, and how long a batch is retried
 * @param clockTolerance how far this node's clock and the database's may be apart
 * @param rowsRemembered accounts, lots and holds that all writers of this node remember between batches
 */
public record VaultSettings(
        int queueCapacity, int batchMost, Duration patience, Duration clockTolerance, int rowsRemembered) {
    /** About what a remembered row takes, with its place in the maps. */
    private static final int BYTES_PER_ROW = 400;

    public VaultSettings {
        if (queueCapacity < 1 || batchMost < 1) {
            throw new IllegalArgumentException("queue " + queueCapacity + ", batch " + batchMost + ": at least 1 each");
        }
    }

    /** With the usual tolerance, and memory by the size of the heap. */
    public VaultSettings(int queueCapacity, int batchMost, Duration patience) {
        this(
                queueCapacity,
                batchMost,
                patience,
                Duration.ofSeconds(5),
                rowsFor(Runtime.getRuntime().maxMemory()));
    }

    public static VaultSettings defaults() {
        return new VaultSettings(4_096, 256, Duration.ofSeconds(30));
    }

    /** A quarter of the heap. */
    public static int rowsFor(long heapBytes) {
        return (int) Math.min(5_000_000, heapBytes / 4 / BYTES_PER_ROW);
    }
}
