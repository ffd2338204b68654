package org.loyaltyledger.till.sale;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.loyaltyledger.api.sale.SaleStatus;
import org.loyaltyledger.ground.paging.Conditions;
import org.loyaltyledger.ground.paging.TimeRange;

/**
 * Which sales of a programme a list shows.
 *
 * @param members of these; empty: of all
 * @param occurred when they occurred
 */
public record SaleFilter(
        long programme,
        Optional<List<UUID>> members,
        Optional<String> store,
        Optional<SaleStatus> status,
        TimeRange occurred) {

    Conditions conditions() {
        return new Conditions()
                .and("programme_id = ?", programme)
                .in("member_id", members)
                .and("store = ?", store)
                .and("status = ?", status)
                .within("occurred_at", occurred);
    }
}
