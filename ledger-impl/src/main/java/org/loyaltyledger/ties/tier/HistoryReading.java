package org.loyaltyledger.ties.tier;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.loyaltyledger.ground.database.Database;
import org.loyaltyledger.ground.paging.TimeRange;
import org.loyaltyledger.ties.tier.rule.Cause;
import org.loyaltyledger.ties.tier.rule.Change;
import org.loyaltyledger.vault.writer.Rows;

/** Members' changes, to read. */
@ApplicationScoped
class HistoryReading {

    private DataSource dataSource;

    HistoryReading() {
        // for the container's proxy
    }

    @Inject
    HistoryReading(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** @param nth of that member, counted from 1 */
    record Numbered(int nth, HistoryRow row) {}

    /** Changes before the {@code nth}, the last recorded first. */
    List<Numbered> before(UUID member, int nth, TimeRange range, int most) {
        List<Object> before = new ArrayList<>(List.of(nth));
        String times = (range.from().isPresent() ? " AND at >= ?" : "")
                + (range.until().isPresent() ? " AND at < ?" : "");
        range.from().ifPresent(before::add);
        range.until().ifPresent(before::add);
        return rows(
                "SELECT * FROM tier_history WHERE nth < ?" + times + " AND member_id IN (?*) ORDER BY nth DESC LIMIT "
                        + most,
                before,
                member);
    }

    /** The last change up to an instant, as the history stood then; a later record corrects what it follows. */
    Optional<Change> known(UUID member, Instant at, Instant asOf) {
        List<Change> known = new ArrayList<>();
        for (Numbered one : rows(
                "SELECT * FROM tier_history WHERE recorded_at <= ? AND member_id IN (?*) ORDER BY nth",
                List.of(asOf),
                member)) {
            known.removeIf(earlier -> !earlier.at().isBefore(one.row().change().at()));
            known.add(one.row().change());
        }
        known.removeIf(change -> change.at().isAfter(at));
        return known.isEmpty() ? Optional.empty() : Optional.of(known.get(known.size() - 1));
    }

    private List<Numbered> rows(String sql, List<?> before, UUID member) {
        return Database.read(dataSource, connection -> {
            return Rows.select(
                    connection, sql, before, List.of(member), row -> new Numbered(row.getInt("nth"), row(row)));
        });
    }

    private static HistoryRow row(ResultSet row) throws SQLException {
        return new HistoryRow(
                new Change(
                        Rows.instant(row, "at"),
                        Optional.ofNullable(row.getString("before_level")),
                        Optional.ofNullable(row.getString("after_level")),
                        Cause.valueOf(row.getString("cause")),
                        row.getBigDecimal("figure"),
                        Optional.ofNullable(row.getBigDecimal("threshold"))),
                Rows.instant(row, "recorded_at"),
                row.getInt("version"),
                row.getString("actor"),
                row.getString("reason"));
    }
}
