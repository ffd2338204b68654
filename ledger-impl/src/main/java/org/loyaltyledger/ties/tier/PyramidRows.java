package org.loyaltyledger.ties.tier;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.loyaltyledger.ties.tier.rule.Pyramid;
import org.loyaltyledger.vault.terms.tier.PyramidTerms;
import org.loyaltyledger.vault.writer.Rows;

/** Keeps a pyramid: what each level carries, and of members only those whose level changed. */
record PyramidRows(Connection connection, long programme, PyramidDays days) {

    private static final int ROWS_AT_ONCE = 5_000;

    private record Placed(UUID member, String level) {}

    void keep(Gathering gathering) throws SQLException {
        List<PyramidTerms.Slice> slices = days.terms().levels();
        long[] profits = gathering.profits();
        int[] levels = new Pyramid(days.terms(), profits).levels(profits);
        members(gathering, levels);
        Carried[] carried = new Carried[slices.size()];
        for (int nth = 0; nth < carried.length; nth++) {
            carried[nth] = new Carried();
        }
        for (int nth = 0; nth < levels.length; nth++) {
            carried[levels[nth]].add(gathering.profit(nth), gathering.revenue(nth));
        }
        figures(gathering.size(), carried);
    }

    /** Who is in the lowest level has no row. */
    private void members(Gathering gathering, int[] levels) throws SQLException {
        List<PyramidTerms.Slice> slices = days.terms().levels();
        Map<UUID, String> stored = stored();
        List<Placed> placed = new ArrayList<>();
        for (int nth = 0; nth < levels.length; nth++) {
            if (levels[nth] < slices.size() - 1) {
                UUID member = gathering.member(nth);
                String level = slices.get(levels[nth]).name();
                if (!level.equals(stored.remove(member))) {
                    placed.add(new Placed(member, level));
                }
            }
            if (placed.size() == ROWS_AT_ONCE) {
                write(placed);
                placed.clear();
            }
        }
        write(placed);
        Rows.write(
                connection,
                "DELETE FROM tier_value WHERE programme_id = ? AND member_id = ?",
                stored.keySet(),
                (values, member) -> values.set(programme).set(member));
    }

    private Map<UUID, String> stored() throws SQLException {
        Map<UUID, String> stored = new HashMap<>();
        try (PreparedStatement statement =
                connection.prepareStatement("SELECT member_id, level FROM tier_value WHERE programme_id = ?")) {
            statement.setLong(1, programme);
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    stored.put(
                            Rows.uuid(row, "member_id"), row.getString("level").intern());
                }
            }
        }
        return stored;
    }

    private void write(List<Placed> placed) throws SQLException {
        Rows.write(
                connection,
                "INSERT INTO tier_value (programme_id, member_id, level, since) VALUES (?, ?, ?, ?)"
                        + " ON DUPLICATE KEY UPDATE level = VALUES(level), since = VALUES(since)",
                placed,
                (values, one) ->
                        values.set(programme).set(one.member()).set(one.level()).set(days.until()));
    }

    private void figures(int members, Carried... carried) throws SQLException {
        List<Integer> levels = new ArrayList<>();
        for (int nth = 0; nth < carried.length; nth++) {
            levels.add(nth);
        }
        Rows.write(
                connection,
                "INSERT INTO tier_pyramid_level (programme_id, on_date, nth, name, members, least_profit, revenue,"
                        + " profit) VALUES (?, ?, ?, ?, ?, ?, ?, ?) ON DUPLICATE KEY UPDATE name = VALUES(name),"
                        + " members = VALUES(members), least_profit = VALUES(least_profit),"
                        + " revenue = VALUES(revenue), profit = VALUES(profit)",
                levels,
                (values, nth) -> values.set(programme)
                        .set(days.until())
                        .set(nth)
                        .set(days.terms().levels().get(nth).name())
                        .set(carried[nth].members)
                        .set(carried[nth].members == 0 ? null : scaled(BigInteger.valueOf(carried[nth].least)))
                        .set(scaled(carried[nth].revenue))
                        .set(scaled(carried[nth].profit)));
        Rows.write(
                connection,
                "INSERT INTO tier_pyramid (programme_id, on_date, from_day, until_day, members) VALUES (?, ?, ?, ?, ?)"
                        + " ON DUPLICATE KEY UPDATE from_day = VALUES(from_day), until_day = VALUES(until_day),"
                        + " members = VALUES(members)",
                List.of(members),
                (values, count) -> values.set(programme)
                        .set(days.until())
                        .set(days.from())
                        .set(days.until())
                        .set(count));
    }

    private static BigDecimal scaled(BigInteger unscaled) {
        return new BigDecimal(unscaled, Gathering.SCALE);
    }

    /** Sums of a level. */
    private static final class Carried {
        private long members;
        private long least = Long.MAX_VALUE;
        private BigInteger profit = BigInteger.ZERO;
        private BigInteger revenue = BigInteger.ZERO;

        void add(long contributed, long spent) {
            members++;
            least = Math.min(least, contributed);
            profit = profit.add(BigInteger.valueOf(contributed));
            revenue = revenue.add(BigInteger.valueOf(spent));
        }
    }
}
