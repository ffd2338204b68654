package org.loyaltyledger.api.movement;

import java.time.Instant;
import java.util.UUID;

/**
 * An adjustment, booked or waiting for a second person.
 *
 * @param id names the adjustment; its approval is posted below it; absent in a dry run
 * @param status proposed or booked
 * @param member whose points
 * @param points above zero were given, below zero taken
 * @param reason why
 * @param proposedBy the operator who asked for it
 * @param approvedBy the second operator, where the terms demand one
 * @param transaction the booking; absent while proposed and in a dry run
 * @param occurredAt business time
 */
public record Adjustment(
        UUID id,
        AdjustmentStatus status,
        UUID member,
        Long points,
        String reason,
        String proposedBy,
        String approvedBy,
        UUID transaction,
        Instant occurredAt) {}
