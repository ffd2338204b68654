package org.loyaltyledger.ties.club;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.Set;
import org.loyaltyledger.vault.ledger.Room;
import org.loyaltyledger.vault.writer.Rows;
import org.loyaltyledger.vault.writer.Store;

/** Histories of memberships; written, and read by reports only. */
@ApplicationScoped
public class EventStore implements Store<EventKey, EventRow> {

    @Override
    public Room<EventKey, EventRow> room() {
        return Rooms.EVENTS;
    }

    /** No decision is made from history. */
    @Override
    public Map<EventKey, EventRow> load(Connection connection, Set<EventKey> keys) {
        return Map.of();
    }

    @Override
    public void store(Connection connection, Map<EventKey, EventRow> lines) throws SQLException {
        Rows.write(
                connection,
                "INSERT INTO membership_event (membership_id, nth, programme_id, club, plan, kind, on_day, renewal_on,"
                        + " recorded_at, actor, detail) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                lines.entrySet(),
                (values, line) -> values.set(line.getKey().membership())
                        .set(line.getKey().nth())
                        .set(line.getValue().programme())
                        .set(line.getValue().club())
                        .set(line.getValue().event().plan())
                        .set(line.getValue().event().kind())
                        .set(line.getValue().event().on())
                        .set(line.getValue().event().renewal().orElse(null))
                        .set(line.getValue().recordedAt())
                        .set(line.getValue().actor())
                        .set(line.getValue().event().text()));
    }
}
