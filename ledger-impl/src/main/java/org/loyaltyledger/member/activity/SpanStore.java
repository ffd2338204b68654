package org.loyaltyledger.member.activity;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.loyaltyledger.ground.column.UuidColumn;
import org.loyaltyledger.vault.ledger.Room;
import org.loyaltyledger.vault.writer.Rows;
import org.loyaltyledger.vault.writer.Store;

/** Stretches of members' days, all of a batch by one statement over ranges of the primary key. */
@ApplicationScoped
public class SpanStore implements Store<Span, Map<LocalDate, Figures>> {

    @Override
    public Room<Span, Map<LocalDate, Figures>> room() {
        return Rooms.SPANS;
    }

    @Override
    public Map<Span, Map<LocalDate, Figures>> load(Connection connection, Set<Span> spans) throws SQLException {
        Map<UUID, List<Span>> byMember = spans.stream().collect(Collectors.groupingBy(Span::member));
        Map<Span, Map<LocalDate, Figures>> found = new HashMap<>();
        Map<Between, List<UUID>> byDays = spans.stream()
                .collect(Collectors.groupingBy(
                        span -> new Between(span.from(), span.until()),
                        Collectors.mapping(Span::member, Collectors.toList())));
        String ranges = byDays.values().stream()
                .map(members ->
                        "(on_day >= ? AND on_day < ? AND member_id IN (?" + ", ?".repeat(members.size() - 1) + "))")
                .collect(Collectors.joining(" OR "));
        try (PreparedStatement statement = connection.prepareStatement(
                "SELECT member_id, on_day, points, spend, profit, visits FROM activity WHERE " + ranges)) {
            int mark = 0;
            for (Map.Entry<Between, List<UUID>> some : byDays.entrySet()) {
                statement.setObject(++mark, some.getKey().from());
                statement.setObject(++mark, some.getKey().until());
                for (UUID member : some.getValue()) {
                    statement.setBytes(++mark, UuidColumn.bytes(member));
                }
            }
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    LocalDate day = row.getObject("on_day", LocalDate.class);
                    Figures figures = ActivityStore.figures(row);
                    byMember.get(Rows.uuid(row, "member_id")).stream()
                            .filter(span -> span.holds(day))
                            .forEach(span -> found.computeIfAbsent(span, none -> new TreeMap<>())
                                    .put(day, figures));
                }
            }
        }
        return found;
    }

    /** Many members are asked for the same days. */
    private record Between(LocalDate from, LocalDate until) {}

    /** Days change through {@link Rooms#ACTIVITY}. */
    @Override
    public void store(Connection connection, Map<Span, Map<LocalDate, Figures>> none) {
        throw new IllegalStateException("Spans are read only");
    }
}
