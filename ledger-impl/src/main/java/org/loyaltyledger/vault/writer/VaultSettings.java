package org.loyaltyledger.vault.writer;

import java.time.Duration;

/**
 * Bounds of the writers.
 *
 * @param queueCapacity how many submissions may wait per partition; more are refused with 429
 * @param batchMost how many are decided in one commit at the most
 * @param patience how long a caller waits for its answer, and how long a batch is retried
 */
public record VaultSettings(int queueCapacity, int batchMost, Duration patience) {

    public VaultSettings {
        if (queueCapacity < 1 || batchMost < 1) {
            throw new IllegalArgumentException("queue " + queueCapacity + ", batch " + batchMost + ": at least 1 each");
        }
    }

    public static VaultSettings defaults() {
        return new VaultSettings(4_096, 256, Duration.ofSeconds(30));
    }
}
