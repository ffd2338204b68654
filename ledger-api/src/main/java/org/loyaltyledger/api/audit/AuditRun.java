package org.loyaltyledger.api.audit;

import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.UUID;

/**
 * An audit in the background.
 *
 * @param id id of the audit
 * @param startedAt when it was asked for
 * @param endedAt when it was done; absent: it is not
 * @param startedBy the client that asked for it
 * @param transactionsInBooks how many transactions there are now; with those read so far it tells how far the audit has
 *     come
 * @param report what was read and found so far; it is clean only once the audit has ended without a difference
 */
public record AuditRun(
        @NotNull UUID id,
        @NotNull Instant startedAt,
        Instant endedAt,
        @NotNull String startedBy,
        long transactionsInBooks,
        @NotNull AuditReport report) {}
