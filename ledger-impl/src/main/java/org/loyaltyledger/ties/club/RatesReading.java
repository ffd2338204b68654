package org.loyaltyledger.ties.club;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.loyaltyledger.api.club.PlanRates;
import org.loyaltyledger.ground.database.Database;
import org.loyaltyledger.vault.programme.Programme;
import org.loyaltyledger.vault.writer.Rows;

/** Counts what became of renewals, as far as it is booked. */
@ApplicationScoped
public class RatesReading {

    private static final int DECIMALS = 4;

    private DataSource dataSource;

    RatesReading() {
        // for the container's proxy
    }

    @Inject
    RatesReading(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    private record Cell(YearMonth month, String plan, String kind, long count) {}

    /** By month, then by plan; months without renewals are left out. */
    List<PlanRates> read(Programme programme, String club, YearMonth from, YearMonth to) {
        Map<YearMonth, Map<String, Map<String, Long>>> months = new TreeMap<>();
        for (Cell cell : cells(programme, club, from, to)) {
            months.computeIfAbsent(cell.month(), none -> new TreeMap<>())
                    .computeIfAbsent(cell.plan(), none -> new TreeMap<>())
                    .merge(cell.kind(), cell.count(), Long::sum);
        }
        List<PlanRates> rates = new ArrayList<>();
        months.forEach((month, plans) -> plans.forEach((plan, counts) -> rates.add(rates(month, plan, counts))));
        return rates;
    }

    /** A renewal has one of three ends; one that only fell due is open. */
    private List<Cell> cells(Programme programme, String club, YearMonth from, YearMonth to) {
        return Database.read(
                dataSource,
                connection -> Rows.select(
                        connection,
                        "SELECT EXTRACT(YEAR FROM r.renewal_on) AS due_year, EXTRACT(MONTH FROM r.renewal_on) AS due_month,"
                                + " r.plan, r.outcome, COUNT(*) AS renewals FROM (SELECT membership_id, renewal_on,"
                                + " MAX(plan) AS plan, MAX(CASE kind WHEN 'FELL_DUE' THEN '' ELSE kind END) AS outcome"
                                + " FROM membership_event WHERE programme_id = ? AND renewal_on >= ? AND renewal_on < ?"
                                + " AND club = ? GROUP BY membership_id, renewal_on) r"
                                + " GROUP BY EXTRACT(YEAR FROM r.renewal_on), EXTRACT(MONTH FROM r.renewal_on), r.plan,"
                                + " r.outcome",
                        List.of(programme.id(), from.atDay(1), to.plusMonths(1).atDay(1)),
                        List.of(club),
                        row -> new Cell(
                                YearMonth.of(row.getInt("due_year"), row.getInt("due_month")),
                                row.getString("plan"),
                                row.getString("outcome"),
                                row.getLong("renewals"))));
    }

    private static PlanRates rates(YearMonth month, String plan, Map<String, Long> counts) {
        long renewed = counts.getOrDefault("RENEWED", 0L);
        long lapsed = counts.getOrDefault("LAPSED", 0L);
        long cancelled = counts.getOrDefault("CANCELLED", 0L);
        long open = counts.getOrDefault("", 0L);
        long decided = renewed + lapsed + cancelled;
        return new PlanRates(
                month.toString(),
                plan,
                decided + open,
                renewed,
                lapsed,
                cancelled,
                open,
                share(renewed, decided),
                share(lapsed, decided));
    }

    /** Null where nothing is decided, so that the field is left out. */
    private static BigDecimal share(long part, long all) {
        return all == 0
                ? null
                : BigDecimal.valueOf(part).divide(BigDecimal.valueOf(all), DECIMALS, RoundingMode.HALF_UP);
    }
}
