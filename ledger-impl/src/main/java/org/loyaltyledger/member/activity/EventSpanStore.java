package org.loyaltyledger.member.activity;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.loyaltyledger.ground.column.UuidColumn;
import org.loyaltyledger.vault.ledger.Room;
import org.loyaltyledger.vault.writer.Rows;
import org.loyaltyledger.vault.writer.Store;

/** Stretches of what partners report, all of a batch by one statement over ranges of the primary key. */
@ApplicationScoped
public class EventSpanStore implements Store<EventSpan, Map<EventKey, BigDecimal>> {

    @Override
    public Room<EventSpan, Map<EventKey, BigDecimal>> room() {
        return Rooms.EVENT_SPANS;
    }

    @Override
    public Map<EventSpan, Map<EventKey, BigDecimal>> load(Connection connection, Set<EventSpan> spans)
            throws SQLException {
        Map<UUID, List<EventSpan>> byMember = spans.stream().collect(Collectors.groupingBy(EventSpan::member));
        Map<EventSpan, Map<EventKey, BigDecimal>> found = new HashMap<>();
        String ranges = spans.stream()
                .map(span -> span.event().isEmpty()
                        ? "(member_id = ?)"
                        : "(member_id = ? AND event = ? AND on_day >= ? AND on_day < ?)")
                .collect(Collectors.joining(" OR "));
        try (PreparedStatement statement = connection.prepareStatement(
                "SELECT member_id, event, on_day, figure FROM activity_event WHERE " + ranges)) {
            int mark = 0;
            for (EventSpan span : spans) {
                statement.setBytes(++mark, UuidColumn.bytes(span.member()));
                if (!span.event().isEmpty()) {
                    statement.setString(++mark, span.event());
                    statement.setObject(++mark, span.from());
                    statement.setObject(++mark, span.until());
                }
            }
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    EventKey key = new EventKey(
                            Rows.uuid(row, "member_id"),
                            row.getString("event"),
                            row.getObject("on_day", LocalDate.class));
                    BigDecimal figure = row.getBigDecimal("figure");
                    byMember.get(key.member()).stream()
                            .filter(span -> span.holds(key))
                            .forEach(span -> found.computeIfAbsent(span, none -> new HashMap<>())
                                    .put(key, figure));
                }
            }
        }
        return found;
    }

    /** Days change through {@link Rooms#EVENTS}. */
    @Override
    public void store(Connection connection, Map<EventSpan, Map<EventKey, BigDecimal>> none) {
        throw new IllegalStateException("Spans are read only");
    }
}
