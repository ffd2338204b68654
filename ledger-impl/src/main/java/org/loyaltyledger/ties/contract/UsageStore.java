package org.loyaltyledger.ties.contract;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.loyaltyledger.ties.contract.Usage.Key;
import org.loyaltyledger.vault.ledger.Room;
import org.loyaltyledger.vault.writer.Rows;
import org.loyaltyledger.vault.writer.Store;

/** Reports, one row each; none ever changes. */
@ApplicationScoped
public class UsageStore implements Store<Key, Usage> {

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
                    "SELECT contract_id, measured, occurred_at, reported_by FROM contract_usage"
                            + " WHERE reference = ? AND contract_id IN (?*)",
                    List.of(reference.getKey()),
                    reference.getValue(),
                    row -> found.put(
                            new Key(Rows.uuid(row, "contract_id"), reference.getKey()),
                            new Usage(
                                    row.getBigDecimal("measured"),
                                    Rows.instant(row, "occurred_at"),
                                    row.getString("reported_by"))));
        }
        return found;
    }

    @Override
    public void store(Connection connection, Map<Key, Usage> rows) throws SQLException {
        Rows.write(
                connection,
                "INSERT INTO contract_usage (contract_id, reference, measured, occurred_at, reported_by)"
                        + " VALUES (?, ?, ?, ?, ?)",
                rows.entrySet(),
                (values, row) -> values.set(row.getKey().contract())
                        .set(row.getKey().reference())
                        .set(row.getValue().measured())
                        .set(row.getValue().occurredAt())
                        .set(row.getValue().reportedBy()));
    }
}
