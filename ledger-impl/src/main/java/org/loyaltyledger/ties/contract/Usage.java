package org.loyaltyledger.ties.contract;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;

/**
 * Something that a partner reported for a commitment.
 *
 * @param measured money or units
 */
record Usage(BigDecimal measured, Instant occurredAt, String reportedBy) {

    /** @param reference the reporter's own name of it */
    record Key(UUID contract, String reference) {}
}
