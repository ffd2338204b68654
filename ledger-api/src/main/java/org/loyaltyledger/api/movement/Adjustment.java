package org.loyaltyledger.api.movement;

import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.UUID;

/**
 * An adjustment, booked or waiting for a second person.
 *
 * @param id names the adjustment; its approval is posted below it; absent in a dry run
 * @param status whether it waits for a second person or is booked
 * @param member id of the member whose points it gives or takes
 * @param points above zero were given, below zero taken
 * @param reason why, as the operator put it
 * @param proposedBy the operator who asked for it
 * @param approvedBy the second operator, where the terms demand one
 * @param transaction the booking; absent while proposed and in a dry run
 * @param occurredAt business time: when it happened
 */
public record Adjustment(
        UUID id,
        AdjustmentStatus status,
        @NotNull UUID member,
        @NotNull Long points,
        @NotNull String reason,
        String proposedBy,
        String approvedBy,
        UUID transaction,
        @NotNull Instant occurredAt) {}
