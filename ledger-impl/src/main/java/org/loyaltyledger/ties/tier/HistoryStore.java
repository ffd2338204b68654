package org.loyaltyledger.ties.tier;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.Set;
import org.loyaltyledger.vault.ledger.Room;
import org.loyaltyledger.vault.writer.Rows;
import org.loyaltyledger.vault.writer.Store;

/** Changes of levels as rows; one is never changed. */
@ApplicationScoped
public class HistoryStore implements Store<HistoryKey, HistoryRow> {

    @Override
    public Room<HistoryKey, HistoryRow> room() {
        return Rooms.HISTORY;
    }

    @Override
    public Map<HistoryKey, HistoryRow> load(Connection connection, Set<HistoryKey> keys) {
        throw new IllegalStateException("The writer does not read the history");
    }

    @Override
    public void store(Connection connection, Map<HistoryKey, HistoryRow> rows) throws SQLException {
        Rows.write(
                connection,
                "INSERT INTO tier_history (member_id, nth, at, before_level, after_level, cause, figure, threshold,"
                        + " recorded_at, version, actor, reason) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                rows.entrySet(),
                (values, row) -> values.set(row.getKey().member())
                        .set(row.getKey().nth())
                        .set(row.getValue().change().at())
                        .set(row.getValue().change().before().orElse(null))
                        .set(row.getValue().change().after().orElse(null))
                        .set(row.getValue().change().cause())
                        .set(row.getValue().change().figure())
                        .set(row.getValue().change().threshold().orElse(null))
                        .set(row.getValue().recordedAt())
                        .set(row.getValue().version())
                        .set(row.getValue().actor())
                        .set(row.getValue().reason()));
    }
}
