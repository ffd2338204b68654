package org.loyaltyledger.ties.tier;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.loyaltyledger.member.activity.ActivityReading;
import org.loyaltyledger.member.activity.EventSpan;
import org.loyaltyledger.member.activity.Totals;
import org.loyaltyledger.member.activity.Totals.Column;
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
        return Totals.since(connection, Column.valueOf(measure.kind().name()), from, until);
    }
}
