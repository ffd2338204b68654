package org.loyaltyledger.vault.writer;

import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.loyaltyledger.vault.ledger.Command;

/**
 * A command on its way to the books, with what tells it from its retries.
 *
 * @param key digest of its idempotency key; empty for what the ledger itself does
 * @param former the same key as it would have been stored before callers were known by issuer and subject
 * @param preview decide only, and store nothing
 * @param request id of the request, for the problem document of a refusal
 * @param submittedAt nanoseconds of the JVM's clock, for the time it waited
 */
record Submission(
        Command command,
        Optional<UUID> key,
        Optional<Former> former,
        Optional<Fingerprint> fingerprint,
        boolean preview,
        String request,
        long submittedAt,
        CompletableFuture<StoredAnswer> answer) {

    /** @param whole whether the answer stored under it may be given again as it was */
    record Former(UUID key, boolean whole) {}

    static Submission of(Command command, IdempotencyKey key, Fingerprint fingerprint, String request) {
        Optional<Former> former = key.formerDigest()
                .map(digest -> new Former(digest, key.former().orElseThrow().whole()));
        return make(command, Optional.of(key.digest()), former, Optional.of(fingerprint), false, request);
    }

    /** Of the ledger itself: without a key. */
    static Submission own(Command command, String request) {
        return make(command, Optional.empty(), Optional.empty(), Optional.empty(), false, request);
    }

    static Submission preview(Command command, String request) {
        return make(command, Optional.empty(), Optional.empty(), Optional.empty(), true, request);
    }

    private static Submission make(
            Command command,
            Optional<UUID> key,
            Optional<Former> former,
            Optional<Fingerprint> fingerprint,
            boolean preview,
            String request) {
        return new Submission(
                command, key, former, fingerprint, preview, request, System.nanoTime(), new CompletableFuture<>());
    }

    /** Everything its answer may be stored under. */
    Stream<UUID> keys() {
        return Stream.concat(key.stream(), former.stream().map(Former::key));
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
