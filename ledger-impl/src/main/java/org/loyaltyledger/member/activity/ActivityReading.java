package org.loyaltyledger.member.activity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import javax.sql.DataSource;
import org.loyaltyledger.ground.database.Database;

/** What members did, to read outside the writer. */
@ApplicationScoped
public class ActivityReading {

    private DataSource dataSource;
    private SpanStore spans;
    private EventSpanStore events;

    ActivityReading() {
        // for the container's proxy
    }

    @Inject
    ActivityReading(DataSource dataSource, SpanStore spans, EventSpanStore events) {
        this.dataSource = dataSource;
        this.spans = spans;
        this.events = events;
    }

    /** Days on which something was done. */
    public Map<LocalDate, Figures> days(Span span) {
        return Database.read(
                dataSource, connection -> spans.load(connection, Set.of(span)).getOrDefault(span, Map.of()));
    }

    /** Days on which something was reported. */
    public Map<LocalDate, BigDecimal> days(EventSpan span) {
        return Database.read(dataSource, connection -> {
            Map<LocalDate, BigDecimal> days = new TreeMap<>();
            events.load(connection, Set.of(span))
                    .getOrDefault(span, Map.of())
                    .forEach((key, figure) -> days.merge(key.day(), figure, BigDecimal::add));
            return days;
        });
    }

    /** What was reported of many members, each in its own stretch. */
    public Map<UUID, BigDecimal> sums(Connection connection, Set<EventSpan> some) throws SQLException {
        Map<UUID, BigDecimal> sums = new HashMap<>();
        if (!some.isEmpty()) {
            events.load(connection, some)
                    .forEach((span, days) ->
                            sums.put(span.member(), days.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add)));
        }
        return sums;
    }
}
