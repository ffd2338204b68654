package org.loyaltyledger.till.movement;

import java.util.Optional;
import java.util.UUID;
import org.loyaltyledger.api.movement.AdjustmentStatus;
import org.loyaltyledger.ground.paging.Conditions;
import org.loyaltyledger.ground.paging.TimeRange;

/**
 * Which adjustments of a programme a list shows.
 *
 * @param occurred when they occurred
 */
record AdjustmentFilter(long programme, Optional<UUID> member, Optional<AdjustmentStatus> status, TimeRange occurred) {

    Conditions conditions() {
        Conditions conditions = new Conditions()
                .and("programme_id = ?", programme)
                .and("member_id = ?", member)
                .within("occurred_at", occurred);
        status.ifPresent(wanted -> conditions.and(
                wanted == AdjustmentStatus.PROPOSED ? "transaction_id IS NULL" : "transaction_id IS NOT NULL"));
        return conditions;
    }
}
