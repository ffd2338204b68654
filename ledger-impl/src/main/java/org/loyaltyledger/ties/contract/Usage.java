package org.loyaltyledger.ties.contract;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * Something that a partner reported for a commitment, or the correction of such a report.
 *
 * @param measured money or units; of a correction below zero
 * @param recordedAt empty: before that was kept
 * @param takenBack how much of it corrections took back, at most {@code measured}
 */
record Usage(
        BigDecimal measured,
        Instant occurredAt,
        Optional<Instant> recordedAt,
        String reportedBy,
        BigDecimal takenBack,
        Optional<Correction> correction) {

    /** @param reference the reporter's own name of it */
    record Key(UUID contract, String reference) {}

    /** @param corrects reference of the report */
    record Correction(String corrects, String reason) {}

    static Usage report(BigDecimal measured, Instant occurredAt, Instant now, String by) {
        return new Usage(measured, occurredAt, Optional.of(now), by, BigDecimal.ZERO, Optional.empty());
    }

    /** So much less of this report, told now. */
    Usage correction(BigDecimal less, Instant now, String by, Correction correction) {
        return new Usage(less.negate(), occurredAt, Optional.of(now), by, BigDecimal.ZERO, Optional.of(correction));
    }

    Usage takeBack(BigDecimal less) {
        return new Usage(measured, occurredAt, recordedAt, reportedBy, takenBack.add(less), correction);
    }

    BigDecimal left() {
        return measured.subtract(takenBack);
    }
}
