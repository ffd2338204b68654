package org.loyaltyledger.ties.tier;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.loyaltyledger.api.tier.PyramidLevel;
import org.loyaltyledger.api.tier.ValuePyramid;
import org.loyaltyledger.api.value.Money;
import org.loyaltyledger.ground.database.Database;
import org.loyaltyledger.ground.paging.Cursor;
import org.loyaltyledger.ground.paging.Page;
import org.loyaltyledger.vault.writer.Rows;

/** The value pyramid, to read. */
@ApplicationScoped
class PyramidReading {

    private static final int SHARE_DECIMALS = 4;
    private static final UUID BEFORE_ALL = new UUID(0, 0);

    private DataSource dataSource;

    PyramidReading() {
        // for the container's proxy
    }

    @Inject
    PyramidReading(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    private record Head(LocalDate date, LocalDate from, LocalDate until, long members) {}

    private record Row(String name, long members, Optional<BigDecimal> least, BigDecimal revenue, BigDecimal profit) {}

    /** As it was worked out last. */
    Optional<ValuePyramid> latest(long programme, Currency currency) {
        return Database.read(dataSource, connection -> {
            Optional<Head> head = Rows.select(
                            connection,
                            "SELECT * FROM tier_pyramid WHERE programme_id IN (?*) ORDER BY on_date DESC LIMIT 1",
                            List.of(),
                            List.of(programme),
                            PyramidReading::head)
                    .stream()
                    .findFirst();
            if (head.isEmpty()) {
                return Optional.empty();
            }
            List<Row> rows = Rows.select(
                    connection,
                    "SELECT * FROM tier_pyramid_level WHERE programme_id = ? AND on_date IN (?*) ORDER BY nth",
                    List.of(programme),
                    List.of(head.get().date()),
                    PyramidReading::row);
            return Optional.of(told(head.get(), rows, currency));
        });
    }

    /** Ids of members of a level that is not the lowest, in their order. */
    List<UUID> members(long programme, String level, Page page) {
        return Database.read(
                dataSource,
                connection -> Rows.select(
                        connection,
                        "SELECT member_id FROM tier_value WHERE programme_id = ? AND member_id > ? AND level IN (?*)"
                                + " ORDER BY member_id LIMIT " + page.reach(),
                        List.of(programme, page.after().map(Cursor::uuid).orElse(BEFORE_ALL)),
                        List.of(level),
                        row -> Rows.uuid(row, "member_id")));
    }

    private static ValuePyramid told(Head head, List<Row> rows, Currency currency) {
        BigDecimal revenue = rows.stream().map(Row::revenue).reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal profit = rows.stream().map(Row::profit).reduce(BigDecimal.ZERO, BigDecimal::add);
        List<PyramidLevel> levels = rows.stream()
                .map(row -> new PyramidLevel(
                        row.name(),
                        row.members(),
                        row.least().map(least -> money(least, currency)).orElse(null),
                        money(row.revenue(), currency),
                        share(row.revenue(), revenue),
                        money(row.profit(), currency),
                        share(row.profit(), profit)))
                .toList();
        return new ValuePyramid(head.date(), head.from(), head.until(), head.members(), levels);
    }

    private static Money money(BigDecimal amount, Currency currency) {
        return Money.of(amount.setScale(currency.getDefaultFractionDigits(), RoundingMode.HALF_UP), currency);
    }

    private static String share(BigDecimal part, BigDecimal all) {
        return all.signum() > 0
                ? part.divide(all, SHARE_DECIMALS, RoundingMode.HALF_UP).toPlainString()
                : null;
    }

    private static Head head(ResultSet row) throws SQLException {
        return new Head(
                row.getObject("on_date", LocalDate.class),
                row.getObject("from_day", LocalDate.class),
                row.getObject("until_day", LocalDate.class),
                row.getLong("members"));
    }

    private static Row row(ResultSet row) throws SQLException {
        return new Row(
                row.getString("name"),
                row.getLong("members"),
                Optional.ofNullable(row.getBigDecimal("least_profit")),
                row.getBigDecimal("revenue"),
                row.getBigDecimal("profit"));
    }
}
