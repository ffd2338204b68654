package org.loyaltyledger.till.movement;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.loyaltyledger.api.movement.AdjustmentStatus;
import org.loyaltyledger.ground.paging.Conditions;
import org.loyaltyledger.ground.paging.TimeRange;

/**
 * Which adjustments of a programme a list shows.
 *
 * @param members of these; empty: of all
 * @param occurred when they occurred
 */
record AdjustmentFilter(
        long programme, Optional<List<UUID>> members, Optional<AdjustmentStatus> status, TimeRange occurred) {

    Conditions conditions() {
        Conditions conditions = new Conditions()
                .and("programme_id = ?", programme)
                .in("member_id", members)
                .within("occurred_at", occurred);
        status.ifPresent(wanted -> conditions.and(
                wanted == AdjustmentStatus.PROPOSED ? "transaction_id IS NULL" : "transaction_id IS NOT NULL"));
        return conditions;
    }
}
