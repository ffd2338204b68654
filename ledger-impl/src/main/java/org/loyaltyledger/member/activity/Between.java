package org.loyaltyledger.member.activity;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.loyaltyledger.ground.column.UuidColumn;

/**
 * Days that some members are asked for. Most members of a statement are asked for the same ones, so it has few ranges.
 *
 * @param from inclusive
 * @param until exclusive
 */
record Between(LocalDate from, LocalDate until) {

    /** The condition of a statement over the table of activity, with a mark for each value. */
    static String condition(Map<Between, List<UUID>> asked) {
        return asked.values().stream()
                .map(members ->
                        "(on_day >= ? AND on_day < ? AND member_id IN (?" + ", ?".repeat(members.size() - 1) + "))")
                .collect(Collectors.joining(" OR "));
    }

    /** Sets the marks of the condition, which are the statement's first. */
    static void bind(PreparedStatement statement, Map<Between, List<UUID>> asked) throws SQLException {
        int mark = 0;
        for (Map.Entry<Between, List<UUID>> some : asked.entrySet()) {
            statement.setObject(++mark, some.getKey().from());
            statement.setObject(++mark, some.getKey().until());
            for (UUID member : some.getValue()) {
                statement.setBytes(++mark, UuidColumn.bytes(member));
            }
        }
    }
}
