package org.loyaltyledger.till.batches;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.validation.constraints.NotNull;
import java.util.UUID;

/**
 * A line of a batch.
 *
 * @param op what it books, as {@link org.loyaltyledger.api.batches.Operation#word}
 * @param key its idempotency key
 * @param receiptNo with {@code return}: of which sale
 * @param hold with {@code capture} and {@code void}: which hold
 * @param body what the single call takes
 */
record BatchLine(
        @NotNull String op,
        @NotNull String key,
        String receiptNo,
        UUID hold,
        @NotNull JsonNode body) {}
