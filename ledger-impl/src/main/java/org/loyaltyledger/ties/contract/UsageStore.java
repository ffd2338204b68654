package org.loyaltyledger.ties.contract;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.loyaltyledger.ground.paging.Cursor;
import org.loyaltyledger.ground.paging.Page;
import org.loyaltyledger.ground.paging.TimeRange;
import org.loyaltyledger.ties.contract.Usage.Key;
import org.loyaltyledger.vault.ledger.Room;
import org.loyaltyledger.vault.writer.Rows;
import org.loyaltyledger.vault.writer.Store;

/** Reports and their corrections, one row each; of a report only changes how much was taken back. */
@ApplicationScoped
public class UsageStore implements Store<Key, Usage> {

    private static final String COLUMNS =
            "reference, contract_id, measured, occurred_at, recorded_at, reported_by, taken_back, corrects, reason";

    private static final String RECORDED = "COALESCE(recorded_at, '1970-01-01')";

    @Override
    public Room<Key, Usage> room() {
        return Rooms.USAGE;
    }

    @Override
    public Map<Key, Usage> load(Connection connection, Set<Key> keys) throws SQLException {
        Map<Key, Usage> found = new HashMap<>();
        Map<String, List<UUID>> byReference = keys.stream()
                .collect(Collectors.groupingBy(Key::reference, Collectors.mapping(Key::contract, Collectors.toList())));
        for (Map.Entry<String, List<UUID>> reference : byReference.entrySet()) {
            Rows.select(
                    connection,
                    "SELECT " + COLUMNS + " FROM contract_usage WHERE reference = ? AND contract_id IN (?*)",
                    List.of(reference.getKey()),
                    reference.getValue(),
                    row -> found.put(new Key(Rows.uuid(row, "contract_id"), reference.getKey()), usage(row)));
        }
        return found;
    }

    @Override
    public void store(Connection connection, Map<Key, Usage> rows) throws SQLException {
        Rows.write(
                connection,
                "INSERT INTO contract_usage (contract_id, " + COLUMNS.replace("contract_id, ", "")
                        + ") VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)"
                        + " ON DUPLICATE KEY UPDATE taken_back = VALUES(taken_back)",
                rows.entrySet(),
                (values, row) -> values.set(row.getKey().contract())
                        .set(row.getKey().reference())
                        .set(row.getValue().measured())
                        .set(row.getValue().occurredAt())
                        .set(row.getValue().recordedAt().orElse(null))
                        .set(row.getValue().reportedBy())
                        .set(row.getValue().takenBack())
                        .set(row.getValue()
                                .correction()
                                .map(Usage.Correction::corrects)
                                .orElse(null))
                        .set(row.getValue()
                                .correction()
                                .map(Usage.Correction::reason)
                                .orElse("")));
    }

    /** A report or correction with its name. */
    record Referenced(String reference, Usage usage) {

        Cursor place() {
            Instant recorded = usage.recordedAt().orElse(Instant.EPOCH);
            return Cursor.of(usage.occurredAt(), ChronoUnit.MICROS.between(Instant.EPOCH, recorded), reference);
        }
    }

    /** Those of a contract in the order in which they happened, one more than the page holds. */
    List<Referenced> of(Connection connection, UUID contract, TimeRange range, Page page) throws SQLException {
        StringBuilder sql = new StringBuilder("SELECT " + COLUMNS + " FROM contract_usage WHERE contract_id = ?");
        List<Object> before = new ArrayList<>(List.of(contract));
        range.from().ifPresent(from -> {
            sql.append(" AND occurred_at >= ?");
            before.add(from);
        });
        range.until().ifPresent(until -> {
            sql.append(" AND occurred_at < ?");
            before.add(until);
        });
        page.after().ifPresent(last -> {
            sql.append(" AND (occurred_at, " + RECORDED + ", reference) > (?, ?, ?)");
            before.add(last.instant());
            before.add(Cursor.of(last.low(), 0).instant());
            before.add(last.text());
        });
        sql.append(" ORDER BY occurred_at, " + RECORDED + ", reference LIMIT ?*");
        return Rows.select(
                connection,
                sql.toString(),
                before,
                List.of(page.reach()),
                row -> new Referenced(row.getString("reference"), usage(row)));
    }

    private static Usage usage(ResultSet row) throws SQLException {
        String reason = row.getString("reason");
        return new Usage(
                row.getBigDecimal("measured"),
                Rows.instant(row, "occurred_at"),
                LifeStore.instant(row, "recorded_at"),
                row.getString("reported_by"),
                row.getBigDecimal("taken_back"),
                Optional.ofNullable(row.getString("corrects")).map(corrects -> new Usage.Correction(corrects, reason)));
    }
}
