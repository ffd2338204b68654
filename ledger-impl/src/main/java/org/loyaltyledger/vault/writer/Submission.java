package org.loyaltyledger.vault.writer;

import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.loyaltyledger.vault.ledger.Command;

/**
 * A command on its way to the books, with what tells it from its retries.
 *
 * @param key digest of its idempotency key; empty for what the ledger itself does
 * @param preview decide only, and store nothing
 * @param request id of the request, for the problem document of a refusal
 * @param submittedAt nanoseconds of the JVM's clock, for the time it waited
 */
record Submission(
        Command command,
        Optional<UUID> key,
        Optional<Fingerprint> fingerprint,
        boolean preview,
        String request,
        long submittedAt,
        CompletableFuture<StoredAnswer> answer) {

    static Submission of(Command command, IdempotencyKey key, Fingerprint fingerprint, String request) {
        return make(command, Optional.of(key.digest()), Optional.of(fingerprint), false, request);
    }

    /** Of the ledger itself: without a key. */
    static Submission own(Command command, String request) {
        return make(command, Optional.empty(), Optional.empty(), false, request);
    }

    static Submission preview(Command command, String request) {
        return make(command, Optional.empty(), Optional.empty(), true, request);
    }

    private static Submission make(
            Command command, Optional<UUID> key, Optional<Fingerprint> fingerprint, boolean preview, String request) {
        return new Submission(
                command, key, fingerprint, preview, request, System.nanoTime(), new CompletableFuture<>());
    }

    /** Two submissions are never the same one. */
    @Override
    public boolean equals(Object other) {
        return this == other;
    }

    @Override
    public int hashCode() {
        return System.identityHashCode(this);
    }
}
