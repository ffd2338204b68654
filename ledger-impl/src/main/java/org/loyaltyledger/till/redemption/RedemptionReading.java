package org.loyaltyledger.till.redemption;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.loyaltyledger.api.redemption.Redemption;
import org.loyaltyledger.ground.database.Database;
import org.loyaltyledger.ground.paging.Conditions;
import org.loyaltyledger.ground.paging.Cursor;
import org.loyaltyledger.ground.paging.Page;
import org.loyaltyledger.ground.paging.Slice;
import org.loyaltyledger.till.answer.Situation;
import org.loyaltyledger.vault.ledger.Hold;
import org.loyaltyledger.vault.ledger.TransactionId;
import org.loyaltyledger.vault.programme.TermsBook;
import org.loyaltyledger.vault.writer.HoldRows;
import org.loyaltyledger.vault.writer.Rows;

/** Lists of redemptions and of holds, the latest first. */
@ApplicationScoped
public class RedemptionReading {

    private static final int PARTITION_BITS = 42;

    private DataSource dataSource;
    private HoldReading holds;
    private TermsBook terms;

    RedemptionReading() {
        // for the container's proxy
    }

    @Inject
    RedemptionReading(DataSource dataSource, HoldReading holds, TermsBook terms) {
        this.dataSource = dataSource;
        this.holds = holds;
        this.terms = terms;
    }

    Slice<Redemption> redemptions(Situation in, RedemptionFilter filter, Page page) {
        return reading(connection -> page.slice(rows(connection, filter, page), RedemptionReading::place))
                .map(row -> told(in, row));
    }

    Slice<org.loyaltyledger.api.redemption.Hold> holds(Situation in, RedemptionFilter filter, Page page) {
        return reading(connection -> {
            Slice<Redeemed> rows = page.slice(rows(connection, filter, page), RedemptionReading::place);
            Map<TransactionId, Hold> found = found(connection, rows.items());
            return rows.map(row -> holds.told(in, found.get(row.id()), row));
        });
    }

    long count(RedemptionFilter filter) {
        Conditions conditions = filter.conditions();
        return reading(connection -> Rows.select(
                        connection,
                        "SELECT COUNT(*)" + filter.tables() + " WHERE " + conditions.sql() + " LIMIT ?*",
                        conditions.values(),
                        List.of(1),
                        row -> row.getLong(1))
                .get(0));
    }

    private static List<Redeemed> rows(Connection connection, RedemptionFilter filter, Page page) throws SQLException {
        Conditions conditions = filter.conditions();
        page.after().ifPresent(last -> {
            long partition = last.low() >>> PARTITION_BITS;
            conditions.and(
                    "(r.occurred_at < ? OR r.occurred_at = ? AND (r.partition_id < ? OR r.partition_id = ? AND r.seq < ?))",
                    last.instant(),
                    last.instant(),
                    partition,
                    partition,
                    last.low() & ((1L << PARTITION_BITS) - 1));
        });
        return Rows.select(
                connection,
                "SELECT r.*" + filter.tables() + " WHERE " + conditions.sql()
                        + " ORDER BY r.occurred_at DESC, r.partition_id DESC, r.seq DESC LIMIT ?*",
                conditions.values(),
                List.of(page.reach()),
                RedeemedStore::row);
    }

    private static Cursor place(Redeemed row) {
        long place = (long) row.id().partition() << PARTITION_BITS | row.id().sequence();
        return Cursor.of(row.origin().occurredAt(), place, "");
    }

    private static Map<TransactionId, Hold> found(Connection connection, List<Redeemed> rows) throws SQLException {
        Map<TransactionId, Hold> found = new HashMap<>();
        Map<Integer, List<Long>> byPartition = rows.stream()
                .collect(Collectors.groupingBy(
                        row -> row.id().partition(),
                        TreeMap::new,
                        Collectors.mapping(row -> row.id().sequence(), Collectors.toList())));
        for (Map.Entry<Integer, List<Long>> part : byPartition.entrySet()) {
            HoldRows.byId(connection, part.getKey(), part.getValue()).forEach(hold -> found.put(hold.id(), hold));
        }
        return found;
    }

    private Redemption told(Situation in, Redeemed row) {
        return new Redemption(
                row.id().uuid(row.recordedAt()),
                row.origin().member(),
                row.reference().isEmpty() ? null : row.reference(),
                row.origin().occurredAt(),
                row.recordedAt(),
                (long) row.termsVersion(),
                Spending.of(
                        row.price(),
                        Optional.empty(),
                        terms.version(in.programme(), row.termsVersion()).orElseThrow()),
                null);
    }

    private <T> T reading(Database.Read<T> read) {
        return Database.read(dataSource, read);
    }
}
