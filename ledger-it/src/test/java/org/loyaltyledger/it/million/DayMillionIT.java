package org.loyaltyledger.it.million;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.loyaltyledger.it.client.Shop;
import org.loyaltyledger.it.harness.Database;
import org.loyaltyledger.it.harness.Pause;

/**
 * The whole day of {@code -Dledger.it.members=1000000} members that have points, cards, tiers and years of being here, with
 * less than a gigabyte of heap: its time as a multiple of the best sum over their activity; killed while it works out what
 * leaving costs, it goes on. What it comes to is compared with plain SQL over the same rows.
 */
@Tag("own-server")
@Tag("million")
class DayMillionIT {

    private static final int MEMBERS = Integer.getInteger("ledger.it.members", 12_000);
    private static final String TERMS = """
            zone: America/New_York
            currency: USD
            points: {name: points, value: {amount: "0.01", currency: USD}}
            earning: {rules: [{id: base, award: {kind: FIXED, points: 1}}]}
            benefits:
              - {id: silver-line, name: A telephone line of one's own, kind: SERVICE, service: LINE, valuePerYear: "30.00", basis: "two and a half a month"}
              - {id: gold-line, name: A line at night, kind: SERVICE, service: NIGHT, valuePerYear: "60.00", basis: "five a month"}
            tiers:
              measure: SPEND
              period: {kind: ROLLING, length: P12M}
              levels:
                - {code: silver, name: Silver, threshold: "300", benefits: [silver-line]}
                - {code: gold, name: Gold, threshold: "400", benefits: [gold-line]}
            weights: {hour: "20", identifierMinutes: 6}
            """;

    private final Hall hall = new Hall("million-day");
    private final Database database = hall.database();
    private final LocalDate today = LocalDate.now(Hall.ZONE);

    DayMillionIT() throws IOException {}

    @AfterEach
    void end() {
        hall.close();
    }

    @Test
    void theDayOfEverybody() throws SQLException {
        Shop shop = Shop.openUnder(hall.service(), TERMS);
        Crowd.join(database, shop.programme(), MEMBERS, today);
        Crowd.own(database, shop.programme(), MEMBERS, today);
        run(shop, today.plusDays(1), "the first, in which everybody wins its level");
        run(shop, today.plusDays(2), "an ordinary day");
        costsAreWhatTheRowsAddUpTo(shop, today.plusDays(2));
        Shop again = killed(shop, today.plusDays(3));
        costsAreWhatTheRowsAddUpTo(again, today.plusDays(3));
        run(again, today.plusDays(4), "an ordinary day");
    }

    private void run(Shop shop, LocalDate date, String what) {
        hall.clock(date);
        double before = sum(date);
        long begun = System.nanoTime();
        await(shop, begin(shop));
        double seconds = Hall.secondsSince(begun);
        double sum = (before + sum(date)) / 2;
        Hall.say(
                "%s, %s: the whole day of %,d members %.1f s; the sum alone %.1f s: %.1f x",
                date, what, MEMBERS, seconds, sum, seconds / sum);
    }

    private Shop killed(Shop shop, LocalDate date) throws SQLException {
        hall.clock(date);
        JsonNode run = begin(shop);
        while (!run.at("/items/0/step").asText().equals("statements")
                || database.number("SELECT COUNT(*) FROM switching_cost WHERE on_date = '" + date + "'")
                        < MEMBERS / 3) {
            assertThat(run.path("running").asBoolean())
                    .as("killed before the end")
                    .isTrue();
            Pause.millis(20);
            run = days(shop);
        }
        hall.kill();
        long left = database.number("SELECT COUNT(*) FROM switching_cost WHERE on_date = '" + date + "'");
        assertThat(left).isBetween(1L, MEMBERS - 1L);
        hall.startAgain();
        hall.clock(date);
        Shop again = shop.at(hall.service());
        long begun = System.nanoTime();
        await(again, begin(again));
        Hall.say(
                "%s: killed with %,d of %,d statements, went on for %.1f s and ended",
                date, left, MEMBERS, Hall.secondsSince(begun));
        return again;
    }

    private static JsonNode begin(Shop shop) {
        return shop.operator().post(shop.path("/days"), "{}").expect(202).json();
    }

    private static JsonNode days(Shop shop) {
        return shop.operator().get(shop.path("/days")).expect(200).json();
    }

    private static void await(Shop shop, JsonNode begun) {
        JsonNode run = begun;
        while (run.path("running").asBoolean()) {
            Pause.millis(50);
            run = days(shop);
        }
        assertThat(run.at("/items/0").has("endedAt")).as(run.toString()).isTrue();
    }

    /** Points at a cent each, a year of the level's benefit, and six minutes at twenty an hour for the card. */
    private void costsAreWhatTheRowsAddUpTo(Shop shop, LocalDate date) throws SQLException {
        expect(date);
        assertThat(database.number("SELECT COUNT(*) FROM expected e LEFT JOIN switching_cost c"
                        + " ON c.member_id = e.member AND c.on_date = '" + date + "'"
                        + " WHERE c.cost IS NULL OR c.cost <> e.cost"))
                .as("members whose cost on %s is not what their rows add up to", date)
                .isZero();
        JsonNode all = shop.operator()
                .get(shop.path("/switching-cost/distribution?by=ALL"))
                .expect(200)
                .json();
        JsonNode group = all.at("/groups/0");
        assertThat(group.path("members").asLong()).isEqualTo(MEMBERS);
        String median = group.at("/quantiles/2/cost/amount").asText();
        assertThat(database.number("SELECT COUNT(*) FROM expected WHERE cost <= " + median))
                .as("members at or below the median %s", median)
                .isGreaterThanOrEqualTo(MEMBERS / 2);
        assertThat(database.number("SELECT COUNT(*) FROM expected WHERE cost < " + median))
                .as("members below the median %s", median)
                .isLessThanOrEqualTo(MEMBERS / 2);
        Hall.say("%s: distribution over %,d members: %s", date, MEMBERS, group.path("quantiles"));
    }

    private void expect(LocalDate date) throws SQLException {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            statement.execute("DROP TABLE IF EXISTS expected");
            statement.execute("CREATE TABLE expected (member BINARY(16) PRIMARY KEY, cost DECIMAL(19, 4))"
                    + " SELECT account_id AS member, remaining * 0.01 + 2 AS cost FROM lot");
            statement.execute("UPDATE expected JOIN (SELECT member_id, SUM(spend) AS spend FROM activity"
                    + " WHERE on_day >= '" + window(date) + "' GROUP BY member_id HAVING SUM(spend) >= 300) a"
                    + " ON a.member_id = expected.member"
                    + " SET cost = cost + CASE WHEN a.spend >= 400 THEN 60 ELSE 30 END");
        }
    }

    private double sum(LocalDate date) {
        long begun = System.nanoTime();
        database.number("SELECT COUNT(*) FROM (SELECT member_id, SUM(spend) spend FROM activity WHERE on_day >= '"
                + window(date) + "' GROUP BY member_id HAVING SUM(spend) >= 300) a");
        return Hall.secondsSince(begun);
    }

    private static LocalDate window(LocalDate date) {
        return date.minusYears(1).plusDays(1);
    }
}
