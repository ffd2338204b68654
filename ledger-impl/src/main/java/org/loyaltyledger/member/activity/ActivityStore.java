package org.loyaltyledger.member.activity;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.loyaltyledger.vault.ledger.Room;
import org.loyaltyledger.vault.writer.Rows;
import org.loyaltyledger.vault.writer.Store;

/** Days of members, one row each. */
@ApplicationScoped
public class ActivityStore implements Store<ActivityKey, ActivityDay> {

    @Override
    public Room<ActivityKey, ActivityDay> room() {
        return Rooms.ACTIVITY;
    }

    @Override
    public Map<ActivityKey, ActivityDay> load(Connection connection, Set<ActivityKey> keys) throws SQLException {
        Map<ActivityKey, ActivityDay> found = new HashMap<>();
        for (Map.Entry<LocalDate, List<UUID>> day : Days.of(keys, ActivityKey::day, ActivityKey::member)) {
            Rows.select(
                    connection,
                    "SELECT member_id, points, spend, profit, visits, last_at FROM activity WHERE on_day = ? AND member_id IN (?*)",
                    List.of(day.getKey()),
                    day.getValue(),
                    row -> found.put(
                            new ActivityKey(Rows.uuid(row, "member_id"), day.getKey()),
                            new ActivityDay(figures(row), last(row))));
        }
        return found;
    }

    @Override
    public void store(Connection connection, Map<ActivityKey, ActivityDay> changed) throws SQLException {
        Rows.write(
                connection,
                "INSERT INTO activity (member_id, on_day, points, spend, profit, visits, last_at)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?)"
                        + " ON DUPLICATE KEY UPDATE points = VALUES(points), spend = VALUES(spend),"
                        + " profit = VALUES(profit), visits = VALUES(visits), last_at = VALUES(last_at)",
                changed.entrySet(),
                (values, day) -> values.set(day.getKey().member())
                        .set(day.getKey().day())
                        .set(day.getValue().figures().points())
                        .set(day.getValue().figures().spend())
                        .set(day.getValue().figures().profit())
                        .set(day.getValue().figures().visits())
                        .set(day.getValue().last().orElse(null)));
    }

    private static Optional<Instant> last(ResultSet row) throws SQLException {
        return row.getObject("last_at") == null ? Optional.empty() : Optional.of(Rows.instant(row, "last_at"));
    }

    static Figures figures(ResultSet row) throws SQLException {
        return new Figures(
                row.getLong("points"), row.getBigDecimal("spend"), row.getBigDecimal("profit"), row.getLong("visits"));
    }
}
