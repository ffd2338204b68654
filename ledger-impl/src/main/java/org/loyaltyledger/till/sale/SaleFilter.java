package org.loyaltyledger.till.sale;

import java.util.Optional;
import java.util.UUID;
import org.loyaltyledger.api.sale.SaleStatus;
import org.loyaltyledger.ground.paging.Conditions;
import org.loyaltyledger.ground.paging.TimeRange;

/**
 * Which sales of a programme a list shows.
 *
 * @param occurred when they occurred
 */
public record SaleFilter(
        long programme,
        Optional<UUID> member,
        Optional<String> store,
        Optional<SaleStatus> status,
        TimeRange occurred) {

    Conditions conditions() {
        return new Conditions()
                .and("programme_id = ?", programme)
                .and("member_id = ?", member)
                .and("store = ?", store)
                .and("status = ?", status)
                .within("occurred_at", occurred);
    }
}
