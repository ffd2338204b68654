package org.loyaltyledger.till.redemption;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.loyaltyledger.api.redemption.HoldStatus;
import org.loyaltyledger.ground.paging.Conditions;
import org.loyaltyledger.ground.paging.TimeRange;

/**
 * Which redemptions or holds of a programme a list shows.
 *
 * @param members of these; empty: of all
 * @param holds holds, else redemptions that were spent at once
 * @param status of holds
 * @param now a hold that has expired by then has timed out, whether or not that is booked yet
 * @param occurred when they occurred
 */
record RedemptionFilter(
        long programme,
        boolean holds,
        Optional<List<UUID>> members,
        Optional<String> store,
        Optional<HoldStatus> status,
        Instant now,
        TimeRange occurred) {

    /** Of a redemption {@code r} and, for holds, its hold {@code h}. */
    Conditions conditions() {
        Conditions conditions = new Conditions()
                .and("r.programme_id = ?", programme)
                .and("r.is_hold = ?", holds)
                .in("r.member_id", members)
                .and("r.store = ?", store)
                .within("r.occurred_at", occurred);
        status.ifPresent(wanted -> {
            switch (wanted) {
                case HELD -> conditions.and("h.state = 'HELD' AND h.expires_at > ?", now);
                case TIMED_OUT ->
                    conditions.and("(h.state = 'TIMED_OUT' OR h.state = 'HELD' AND h.expires_at <= ?)", now);
                case CAPTURED, VOIDED -> conditions.and("h.state = ?", wanted);
            }
        });
        return conditions;
    }

    String tables() {
        return " FROM redemption r"
                + (holds ? " JOIN hold h ON h.partition_id = r.partition_id AND h.seq = r.seq" : "");
    }
}
