package org.loyaltyledger.member.activity;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.loyaltyledger.vault.ledger.Room;
import org.loyaltyledger.vault.writer.Rows;
import org.loyaltyledger.vault.writer.Store;

/** Adds what partners report, one row each; none is ever changed. */
@ApplicationScoped
public class ReportStore implements Store<UUID, ReportedEvent> {

    @Override
    public Room<UUID, ReportedEvent> room() {
        return Rooms.REPORTS;
    }

    /** What is reported in this batch is nowhere yet. */
    @Override
    public Map<UUID, ReportedEvent> load(Connection connection, Set<UUID> ids) {
        return Map.of();
    }

    @Override
    public void store(Connection connection, Map<UUID, ReportedEvent> reports) throws SQLException {
        Rows.write(
                connection,
                "INSERT INTO reported_event (member_id, at, id, event, figure, on_day, reference, points)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
                reports.values(),
                (values, event) -> values.set(event.member())
                        .set(event.at())
                        .set(event.id())
                        .set(event.event())
                        .set(event.figure())
                        .set(event.day())
                        .set(event.reference())
                        .set(event.points()));
    }
}
