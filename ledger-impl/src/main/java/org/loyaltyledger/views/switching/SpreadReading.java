package org.loyaltyledger.views.switching;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.loyaltyledger.api.switching.Distribution;
import org.loyaltyledger.api.switching.DistributionGrouping;
import org.loyaltyledger.api.switching.FallingMember;
import org.loyaltyledger.api.value.Money;
import org.loyaltyledger.ground.database.Database;
import org.loyaltyledger.ground.json.Json;
import org.loyaltyledger.ground.paging.Cursor;
import org.loyaltyledger.ground.paging.Page;
import org.loyaltyledger.ground.paging.Slice;
import org.loyaltyledger.vault.writer.Rows;

/** What the last day run found over all members. */
@ApplicationScoped
class SpreadReading {

    private DataSource dataSource;

    SpreadReading() {
        // for the container's proxy
    }

    @Inject
    SpreadReading(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    Optional<Distribution> distribution(long programme, DistributionGrouping grouping) {
        return reading(connection -> Rows.select(
                        connection,
                        "SELECT document FROM switching_distribution WHERE grouped_by = ? AND programme_id IN (?*)"
                                + " ORDER BY on_date DESC LIMIT 1",
                        List.of(grouping),
                        List.of(programme),
                        row -> Json.read(
                                row.getString("document").getBytes(StandardCharsets.UTF_8), Distribution.class))
                .stream()
                .findFirst());
    }

    /** Members whose cost falls by at least {@code by} before {@code date + within} days, the steepest fall first. */
    Slice<FallingMember> falling(
            long programme, LocalDate date, int within, BigDecimal by, Currency currency, Page page) {
        int from = page.after().map(Cursor::position).orElse(0);
        List<FallingMember> found = reading(connection -> Rows.select(
                connection,
                "SELECT f.member_id, MIN(f.on_date) AS first_day, SUM(f.amount) AS falls, MAX(c.cost) AS cost"
                        + " FROM switching_fall f JOIN switching_cost c ON c.member_id = f.member_id"
                        + " WHERE f.on_date <= ? AND f.programme_id IN (?*) GROUP BY f.member_id"
                        + " HAVING SUM(f.amount) >= " + by.toPlainString()
                        + " ORDER BY falls DESC, f.member_id LIMIT " + page.reach() + " OFFSET " + from,
                List.of(date.plusDays(within)),
                List.of(programme),
                row -> new FallingMember(
                        Rows.uuid(row, "member_id"),
                        money(row.getBigDecimal("cost"), currency),
                        money(row.getBigDecimal("falls"), currency),
                        row.getObject("first_day", LocalDate.class))));
        return page.slice(found, last -> Cursor.of(0, from + page.limit()));
    }

    private static Money money(BigDecimal amount, Currency currency) {
        return Money.of(amount.setScale(currency.getDefaultFractionDigits(), RoundingMode.UNNECESSARY), currency);
    }

    private <T> T reading(Database.Read<T> read) {
        return Database.read(dataSource, read);
    }
}
