package org.loyaltyledger.api.contract;

import java.time.Instant;

/**
 * Something that was reported for a commitment, or the correction of such a report.
 *
 * @param reference the reporter's own name of it
 * @param measured what it counted; a correction counts below zero
 * @param occurredAt business time: decides the period it counts in; a correction has its report's
 * @param recordedAt when it was told; absent: before that was kept
 * @param reportedBy who told it
 * @param takenBack how much of it was taken back since; absent: nothing
 * @param corrects of a correction: the reference of the report
 * @param reason of a correction
 */
public record ContractUsage(
        String reference,
        Measured measured,
        Instant occurredAt,
        Instant recordedAt,
        String reportedBy,
        Measured takenBack,
        String corrects,
        String reason) {}
