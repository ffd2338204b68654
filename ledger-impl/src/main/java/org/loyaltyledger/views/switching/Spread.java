package org.loyaltyledger.views.switching;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.loyaltyledger.api.switching.CostQuantile;
import org.loyaltyledger.api.switching.Distribution;
import org.loyaltyledger.api.switching.DistributionGroup;
import org.loyaltyledger.api.switching.DistributionGrouping;
import org.loyaltyledger.api.switching.HistogramRange;
import org.loyaltyledger.api.value.Money;
import org.loyaltyledger.ground.json.Json;
import org.loyaltyledger.vault.writer.Rows;

/** How cost is spread over the members of a programme, worked out where the rows are. */
record Spread(Connection connection, long programme, Currency currency) {

    private static final List<Integer> PERCENTS = List.of(5, 25, 50, 75, 95, 99);

    private static final String MEMBERS = " FROM switching_cost c LEFT JOIN switching_holding h"
            + " ON h.member_id = c.member_id AND h.source = ? WHERE c.programme_id = ?";

    /** The rank that a quantile has among so many: the least that so many percent do not exceed. */
    private static final String RANKED =
            "SELECT code, rank_no, members, cost FROM (SELECT h.code AS code, c.cost AS cost,"
                    + " ROW_NUMBER() OVER (PARTITION BY h.code ORDER BY c.cost) AS rank_no,"
                    + " COUNT(*) OVER (PARTITION BY h.code) AS members" + MEMBERS
                    + ") ranked WHERE rank_no IN (CEIL(members * 0.05), CEIL(members * 0.25), CEIL(members * 0.5),"
                    + " CEIL(members * 0.75), CEIL(members * 0.95), CEIL(members * 0.99)) ORDER BY code, rank_no";

    /** A range is named by how many binary digits its whole units have; 0: below one unit. */
    private static final String BARS = "SELECT h.code AS code, CASE WHEN c.cost < 1 THEN 0"
            + " ELSE LENGTH(BIN(FLOOR(c.cost))) END AS digits, COUNT(*) AS members, SUM(c.cost) AS total" + MEMBERS
            + " GROUP BY code, digits ORDER BY code, digits";

    /** Works all groupings out and keeps them; members that have ended meanwhile are let go first. */
    void keep(LocalDate date) throws SQLException {
        try (PreparedStatement ended =
                connection.prepareStatement("DELETE FROM switching_cost WHERE programme_id = ? AND on_date < ?")) {
            ended.setLong(1, programme);
            ended.setObject(2, date);
            ended.executeUpdate();
        }
        for (DistributionGrouping grouping : DistributionGrouping.values()) {
            Distribution distribution = new Distribution(date, groups(grouping));
            Rows.write(
                    connection,
                    "INSERT INTO switching_distribution (programme_id, grouped_by, on_date, document)"
                            + " VALUES (?, ?, ?, ?) ON DUPLICATE KEY UPDATE document = VALUES(document)",
                    List.of(distribution),
                    (values, row) -> values.set(programme)
                            .set(grouping)
                            .set(date)
                            .set(new String(Json.write(row), StandardCharsets.UTF_8)));
        }
    }

    private List<DistributionGroup> groups(DistributionGrouping grouping) throws SQLException {
        Map<String, List<HistogramRange>> bars = new LinkedHashMap<>();
        Map<String, BigDecimal> totals = new LinkedHashMap<>();
        ask(BARS, grouping, row -> {
            String code = row.getString("code");
            int digits = row.getInt("digits");
            Money from = units(digits == 0 ? 0 : 1L << (digits - 1));
            bars.computeIfAbsent(code, none -> new ArrayList<>())
                    .add(new HistogramRange(from, units(1L << digits), row.getLong("members")));
            totals.merge(code, row.getBigDecimal("total"), BigDecimal::add);
        });
        Map<String, List<CostQuantile>> quantiles = new LinkedHashMap<>();
        Map<String, Long> members = new LinkedHashMap<>();
        Map<String, Map<Long, BigDecimal>> ranks = new LinkedHashMap<>();
        ask(RANKED, grouping, row -> {
            members.put(row.getString("code"), row.getLong("members"));
            ranks.computeIfAbsent(row.getString("code"), none -> new LinkedHashMap<>())
                    .put(row.getLong("rank_no"), row.getBigDecimal("cost"));
        });
        ranks.forEach((code, costs) -> quantiles.put(
                code,
                PERCENTS.stream()
                        .map(percent ->
                                new CostQuantile((long) percent, money(costs.get(rank(members.get(code), percent)))))
                        .toList()));
        return bars.keySet().stream()
                .map(code -> new DistributionGroup(
                        code, members.get(code), money(totals.get(code)), quantiles.get(code), bars.get(code)))
                .toList();
    }

    private static long rank(long members, int percent) {
        return (members * percent + 99) / 100;
    }

    private interface Taking {
        void take(ResultSet row) throws SQLException;
    }

    private void ask(String sql, DistributionGrouping grouping, Taking taking) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, grouping.name());
            statement.setLong(2, programme);
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    taking.take(row);
                }
            }
        }
    }

    private Money units(long whole) {
        return money(BigDecimal.valueOf(whole));
    }

    /** Rows have four decimals, of which amounts use the currency's. */
    private Money money(BigDecimal amount) {
        return Money.of(amount.setScale(currency.getDefaultFractionDigits(), RoundingMode.UNNECESSARY), currency);
    }
}
