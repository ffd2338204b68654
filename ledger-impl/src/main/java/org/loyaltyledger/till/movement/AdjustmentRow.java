package org.loyaltyledger.till.movement;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.loyaltyledger.api.movement.Adjustment;
import org.loyaltyledger.api.movement.AdjustmentStatus;

/**
 * An adjustment as it is kept.
 *
 * @param member whom it was meant for when it was asked for
 * @param approvedBy the second person; empty while proposed, and where one person was enough
 * @param transaction the booking; empty while proposed
 */
record AdjustmentRow(
        UUID id,
        long programme,
        UUID member,
        long points,
        String reason,
        Instant occurredAt,
        String proposedBy,
        Optional<String> approvedBy,
        Optional<UUID> transaction) {

    AdjustmentRow booked(Optional<String> by, UUID booking) {
        return new AdjustmentRow(
                id, programme, member, points, reason, occurredAt, proposedBy, by, Optional.of(booking));
    }

    boolean isProposed() {
        return transaction.isEmpty();
    }

    /** As it would be told: there is nothing to find later. */
    Adjustment preview() {
        Adjustment told = document();
        return new Adjustment(
                null, told.status(), member, points, reason, proposedBy, told.approvedBy(), null, occurredAt);
    }

    Adjustment document() {
        return new Adjustment(
                id,
                isProposed() ? AdjustmentStatus.PROPOSED : AdjustmentStatus.BOOKED,
                member,
                points,
                reason,
                proposedBy,
                approvedBy.orElse(null),
                transaction.orElse(null),
                occurredAt);
    }
}
