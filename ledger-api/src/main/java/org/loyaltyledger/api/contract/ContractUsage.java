package org.loyaltyledger.api.contract;

import jakarta.validation.constraints.NotNull;
import java.time.Instant;

/**
 * Something that was reported for a commitment, or the correction of such a report.
 *
 * @param reference the reporter's own name of it
 * @param measured what it counted; a correction counts below zero
 * @param occurredAt business time: decides the period it counts in; a correction has its report's
 * @param recordedAt when it was told; absent: before that was kept
 * @param reportedBy who reported it: issuer and subject of the token
 * @param takenBack how much of it was taken back since; absent: nothing
 * @param corrects of a correction: the reference of the report
 * @param reason reason of a correction; absent on a report
 */
public record ContractUsage(
        @NotNull String reference,
        @NotNull Measured measured,
        @NotNull Instant occurredAt,
        Instant recordedAt,
        @NotNull String reportedBy,
        Measured takenBack,
        String corrects,
        String reason) {}
