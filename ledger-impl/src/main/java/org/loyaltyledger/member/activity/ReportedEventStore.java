package org.loyaltyledger.member.activity;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.loyaltyledger.vault.ledger.Room;
import org.loyaltyledger.vault.writer.Rows;
import org.loyaltyledger.vault.writer.Store;

/** Reads what partners reported of members, one by one; {@link ReportStore} adds to it. */
@ApplicationScoped
public class ReportedEventStore implements Store<UUID, List<ReportedEvent>> {

    @Override
    public Room<UUID, List<ReportedEvent>> room() {
        return Rooms.REPORTED;
    }

    @Override
    public Map<UUID, List<ReportedEvent>> load(Connection connection, Set<UUID> members) throws SQLException {
        Map<UUID, List<ReportedEvent>> found = new HashMap<>();
        Rows.select(
                        connection,
                        "SELECT id, member_id, at, event, figure, on_day, reference, points FROM reported_event"
                                + " WHERE member_id IN (?*)",
                        List.of(),
                        members,
                        ReportedEventStore::event)
                .forEach(event -> found.computeIfAbsent(event.member(), none -> new ArrayList<>())
                        .add(event));
        return found;
    }

    /** It grows by additions. */
    @Override
    public void store(Connection connection, Map<UUID, List<ReportedEvent>> none) {
        throw new IllegalStateException("Reported events are read only");
    }

    private static ReportedEvent event(ResultSet row) throws SQLException {
        return new ReportedEvent(
                Rows.uuid(row, "id"),
                Rows.uuid(row, "member_id"),
                Rows.instant(row, "at"),
                row.getString("event"),
                row.getBigDecimal("figure"),
                row.getObject("on_day", LocalDate.class),
                row.getString("reference"),
                row.getLong("points"));
    }
}
