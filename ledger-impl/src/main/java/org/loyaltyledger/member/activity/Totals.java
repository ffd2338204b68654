package org.loyaltyledger.member.activity;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.loyaltyledger.ground.column.UuidColumn;
import org.loyaltyledger.vault.writer.Rows;

/** Sums of many members at once: one grouped statement over a range of the primary key. */
public final class Totals {

    /** What is summed up. */
    public enum Column {
        POINTS,
        SPEND,
        PROFIT,
        VISITS
    }

    /**
     * One of the sums.
     *
     * @param from inclusive
     * @param until exclusive; {@link #NO_END}: no end
     */
    public record Part(Column column, LocalDate from, LocalDate until) {}

    /** Later than any day that counts. */
    public static final LocalDate NO_END = LocalDate.of(9999, 12, 31);

    private Totals() {}

    /**
     * Who did nothing is missing.
     *
     * @param first member of the range, inclusive
     * @param last inclusive
     */
    public static Map<UUID, List<BigDecimal>> of(Connection connection, UUID first, UUID last, List<Part> parts)
            throws SQLException {
        LocalDate from =
                parts.stream().map(Part::from).min(LocalDate::compareTo).orElse(NO_END);
        LocalDate until =
                parts.stream().map(Part::until).max(LocalDate::compareTo).orElse(NO_END);
        // Names of columns and days of our own: nothing here comes from outside.
        String sums = parts.stream().map(part -> sum(part, from, until)).collect(Collectors.joining(", "));
        String sql = "SELECT member_id, " + sums + " FROM activity WHERE member_id >= ? AND member_id <= ?"
                + " AND on_day >= ? AND on_day < ? GROUP BY member_id";
        return read(connection, sql, parts.size(), first, last, from, until);
    }

    /**
     * One sum for each member, over days of its own.
     *
     * @param from the first day of each member
     * @param until exclusive, of all
     */
    public static Map<UUID, BigDecimal> since(
            Connection connection, Column column, Map<UUID, LocalDate> from, LocalDate until) throws SQLException {
        Map<Between, List<UUID>> asked =
                from.keySet().stream().collect(Collectors.groupingBy(member -> new Between(from.get(member), until)));
        Map<UUID, BigDecimal> sums = new HashMap<>();
        if (asked.isEmpty()) {
            return sums;
        }
        try (PreparedStatement statement = connection.prepareStatement("SELECT member_id, SUM("
                + column.name().toLowerCase(Locale.ROOT) + ") AS total FROM activity WHERE "
                + Between.condition(asked) + " GROUP BY member_id")) {
            Between.bind(statement, asked);
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    sums.put(Rows.uuid(row, "member_id"), row.getBigDecimal("total"));
                }
            }
        }
        return sums;
    }

    private static String sum(Part part, LocalDate from, LocalDate until) {
        String column = part.column().name().toLowerCase(Locale.ROOT);
        boolean all = part.from().equals(from) && part.until().equals(until);
        return all
                ? "SUM(" + column + ")"
                : "SUM(CASE WHEN on_day >= '" + part.from() + "' AND on_day < '" + part.until() + "' THEN " + column
                        + " ELSE 0 END)";
    }

    private static Map<UUID, List<BigDecimal>> read(
            Connection connection, String sql, int sums, UUID first, UUID last, Object... marks) throws SQLException {
        Map<UUID, List<BigDecimal>> found = new HashMap<>();
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setBytes(1, UuidColumn.bytes(first));
            statement.setBytes(2, UuidColumn.bytes(last));
            for (int mark = 0; mark < marks.length; mark++) {
                statement.setObject(3 + mark, marks[mark]);
            }
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    BigDecimal[] figures = new BigDecimal[sums];
                    for (int nth = 0; nth < sums; nth++) {
                        figures[nth] = row.getBigDecimal(2 + nth);
                    }
                    found.put(Rows.uuid(row, "member_id"), List.of(figures));
                }
            }
        }
        return found;
    }
}
