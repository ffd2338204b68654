package org.loyaltyledger.ties.tier;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.loyaltyledger.member.activity.ActivityReading;
import org.loyaltyledger.member.activity.EventSpan;
import org.loyaltyledger.member.activity.Span;
import org.loyaltyledger.vault.terms.tier.Measure;

/** Figures of many members at once, each over days of its own. */
record Sizing(ActivityReading activity, Connection connection, Measure measure) {

    /** @param from the first day of each member; the last one is {@code until}'s eve */
    Map<UUID, BigDecimal> figures(Map<UUID, LocalDate> from, LocalDate until) throws SQLException {
        if (measure.kind() == Measure.Kind.EVENT) {
            Set<EventSpan> spans = new HashSet<>();
            from.forEach((member, first) -> spans.add(new EventSpan(member, measure.event(), first, until)));
            return activity.sums(connection, spans);
        }
        Set<Span> spans = new HashSet<>();
        from.forEach((member, first) -> spans.add(new Span(member, first, until)));
        Measured measured = new Measured(measure);
        Map<UUID, BigDecimal> figures = new HashMap<>();
        activity.days(connection, spans)
                .forEach((span, days) -> figures.put(
                        span.member(),
                        days.values().stream().map(measured::of).reduce(BigDecimal.ZERO, BigDecimal::add)));
        return figures;
    }
}
