package org.loyaltyledger.member.activity;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.loyaltyledger.vault.ledger.Room;
import org.loyaltyledger.vault.writer.Rows;
import org.loyaltyledger.vault.writer.Store;

/** What partners report, one row for each day and name. */
@ApplicationScoped
public class EventStore implements Store<EventKey, BigDecimal> {

    @Override
    public Room<EventKey, BigDecimal> room() {
        return Rooms.EVENTS;
    }

    @Override
    public Map<EventKey, BigDecimal> load(Connection connection, Set<EventKey> keys) throws SQLException {
        Map<EventKey, BigDecimal> found = new HashMap<>();
        for (Map.Entry<LocalDate, List<UUID>> day : Days.of(keys, EventKey::day, EventKey::member)) {
            Rows.select(
                    connection,
                    "SELECT member_id, event, figure FROM activity_event WHERE on_day = ? AND member_id IN (?*)",
                    List.of(day.getKey()),
                    day.getValue(),
                    row -> found.put(
                            new EventKey(Rows.uuid(row, "member_id"), row.getString("event"), day.getKey()),
                            row.getBigDecimal("figure")));
        }
        found.keySet().retainAll(keys);
        return found;
    }

    @Override
    public void store(Connection connection, Map<EventKey, BigDecimal> changed) throws SQLException {
        Rows.write(
                connection,
                "INSERT INTO activity_event (member_id, event, on_day, figure) VALUES (?, ?, ?, ?)"
                        + " ON DUPLICATE KEY UPDATE figure = VALUES(figure)",
                changed.entrySet(),
                (values, row) -> values.set(row.getKey().member())
                        .set(row.getKey().event())
                        .set(row.getKey().day())
                        .set(row.getValue()));
    }
}
