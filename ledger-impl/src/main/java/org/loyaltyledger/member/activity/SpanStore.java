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
        Map<Between, List<UUID>> asked = spans.stream()
                .collect(Collectors.groupingBy(
                        span -> new Between(span.from(), span.until()),
                        Collectors.mapping(Span::member, Collectors.toList())));
        try (PreparedStatement statement = connection.prepareStatement(
                "SELECT member_id, on_day, points, spend, profit, visits FROM activity WHERE "
                        + Between.condition(asked))) {
            Between.bind(statement, asked);
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

    /** Days change through {@link Rooms#ACTIVITY}. */
    @Override
    public void store(Connection connection, Map<Span, Map<LocalDate, Figures>> none) {
        throw new IllegalStateException("Spans are read only");
    }
}
