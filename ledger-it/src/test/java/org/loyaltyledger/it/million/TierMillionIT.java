package org.loyaltyledger.it.million;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.loyaltyledger.api.tier.NewTierComputation;
import org.loyaltyledger.api.tier.TierClient;
import org.loyaltyledger.api.tier.TierComputation;
import org.loyaltyledger.it.client.Shop;
import org.loyaltyledger.it.harness.Database;
import org.loyaltyledger.it.harness.Pause;

/**
 * Tiers of {@code -Dledger.it.members=1000000} members, the service with less than a gigabyte of heap. Each day's
 * computation is timed between two of the best statement there is for it, one grouped sum over the same rows; one is killed
 * in the middle and goes on. After each the levels are what that sum says, member by member.
 */
@Tag("own-server")
@Tag("million")
class TierMillionIT {

    private static final int MEMBERS = Integer.getInteger("ledger.it.members", 60_000);
    private static final int DAYS = Integer.getInteger("ledger.it.days", 1);
    private static final String LADDER = """
            zone: America/New_York
            currency: USD
            points: {name: points}
            earning: {rules: [{id: base, award: {kind: FIXED, points: 1}}]}
            tiers:
              measure: SPEND
              period: {kind: ROLLING, length: P12M}
              levels: [{code: silver, threshold: "300"}, {code: gold, threshold: "400"}, {code: diamond, threshold: "2000"}]
            """;
    private static final String PYRAMID = """
              pyramid:
                period: {kind: ROLLING, length: P12M}
                levels: [{name: platinum, percent: "1"}, {name: gold, percent: "4"}, {name: iron, percent: "15"}, {name: lead, percent: "80"}]
            """;

    private final Hall hall = new Hall("million-tiers");
    private final Database database = hall.database();
    private final LocalDate today = LocalDate.now(Hall.ZONE);

    TierMillionIT() throws IOException {}

    @AfterEach
    void end() {
        hall.close();
    }

    @Test
    void oneDayAfterTheOther() throws SQLException {
        Shop shop = Shop.openUnder(hall.service(), LADDER);
        Crowd.join(database, shop.programme(), MEMBERS, today);
        Hall.say("%,d members, %,d days of activity", MEMBERS, database.number("SELECT COUNT(*) FROM activity"));
        double first = compute(shop, today, "first of all");
        levelsAreWhatTheDaysAddUpTo(today);
        Hall.say("the first one, in which everybody wins its level: %.1f x", first);
        List<Double> ratios = new ArrayList<>();
        for (int day = 1; day <= DAYS; day++) {
            ratios.add(compute(shop, today.plusDays(day), "an ordinary day"));
        }
        levelsAreWhatTheDaysAddUpTo(today.plusDays(DAYS));
        Collections.sort(ratios);
        Hall.say(
                "median of %d ordinary days: %.2f x (%.2f-%.2f)",
                DAYS, ratios.get(DAYS / 2), ratios.get(0), ratios.get(DAYS - 1));
        shop.draftOf(LADDER + PYRAMID);
        shop.operator().post(shop.path("/terms/2/publication"), "{}").expect(200);
        compute(shop, today.plusDays(DAYS + 1L), "with the pyramid for the first time");
        LocalDate last = today.plusDays(DAYS + 2L);
        killed(shop, last);
        levelsAreWhatTheDaysAddUpTo(last);
        assertThat(database.number("SELECT COUNT(*) FROM tier_state s WHERE s.changes <>"
                        + " (SELECT COUNT(*) FROM tier_history h WHERE h.member_id = s.member_id)"))
                .isZero();
        pyramidIsWhatTheDatabaseRanks(last);
    }

    /** Levels by number, cut where the database itself would cut them. */
    private void pyramidIsWhatTheDatabaseRanks(LocalDate date) {
        assertThat(database.number("SELECT COUNT(*) FROM (SELECT member_id, ROW_NUMBER() OVER (ORDER BY profit DESC,"
                        + " member_id) place FROM (SELECT member_id, SUM(profit) profit FROM activity WHERE on_day >= '"
                        + window(date.minusDays(1)) + "' AND on_day < '" + date
                        + "' GROUP BY member_id) a) r LEFT JOIN tier_value v ON v.member_id = r.member_id"
                        + " AND v.programme_id = (SELECT MIN(programme_id) FROM tier_value)"
                        + " WHERE COALESCE(v.level, 'lead') <> CASE WHEN place <= CEIL(" + MEMBERS
                        + " * 0.01) THEN 'platinum' WHEN place <= CEIL(" + MEMBERS
                        + " * 0.05) THEN 'gold' WHEN place <= CEIL(" + MEMBERS
                        + " * 0.20) THEN 'iron' ELSE 'lead' END"))
                .isZero();
    }

    /** @return the time as a multiple of the mean of the sums before and after it */
    private double compute(Shop shop, LocalDate date, String what) {
        hall.clock(date);
        double before = sum(date);
        long begun = System.nanoTime();
        TierComputation done = await(shop, tiers(shop).compute(shop.programme(), new NewTierComputation(date)));
        double seconds = Hall.secondsSince(begun);
        double sum = (before + sum(date)) / 2;
        assertThat(done.members()).isEqualTo(MEMBERS);
        Hall.say(
                "%s, %s: %.1f s, %,d of %,d members written; the sum alone %.1f s: %.2f x",
                date, what, seconds, done.changed(), done.members(), sum, seconds / sum);
        return seconds / sum;
    }

    private void killed(Shop shop, LocalDate date) {
        hall.clock(date);
        tiers(shop).compute(shop.programme(), new NewTierComputation(date));
        TierComputation half = tiers(shop).computation(shop.programme(), date);
        while (half.members() < MEMBERS / 3) {
            half = tiers(shop).computation(shop.programme(), date);
        }
        hall.kill();
        long left = database.number("SELECT members FROM tier_computation WHERE on_date = '" + date + "'");
        hall.startAgain();
        hall.clock(date);
        Shop again = shop.at(hall.service());
        TierComputation done = await(again, tiers(again).compute(again.programme(), new NewTierComputation(date)));
        assertThat(done.members()).isEqualTo(MEMBERS);
        Hall.say("%s: killed after %,d of %,d members, went on and ended", date, left, MEMBERS);
    }

    private TierComputation await(Shop shop, TierComputation begun) {
        TierComputation computation = begun;
        while (computation.endedAt() == null) {
            Pause.millis(50);
            computation = tiers(shop).computation(shop.programme(), begun.date());
            assertThat(computation.running() || computation.endedAt() != null)
                    .as("still at it")
                    .isTrue();
        }
        return computation;
    }

    /** The best statement there is: in the order of the primary key, one sum, nothing sent. */
    private double sum(LocalDate date) {
        long begun = System.nanoTime();
        database.number("SELECT COUNT(*) FROM (SELECT member_id, SUM(spend) spend FROM activity WHERE on_day >= '"
                + window(date) + "' GROUP BY member_id HAVING SUM(spend) >= 300) a");
        return Hall.secondsSince(begun);
    }

    private void levelsAreWhatTheDaysAddUpTo(LocalDate date) {
        Instant at = date.atStartOfDay(Hall.ZONE).toInstant();
        String instant = "'" + at.toString().replace("T", " ").replace("Z", "") + "'";
        String reached = "(SELECT member_id, SUM(spend) spend FROM activity WHERE on_day >= '" + window(date)
                + "' GROUP BY member_id HAVING SUM(spend) >= 300) a";
        String held = "e.source = 'TIER' AND e.from_at <= " + instant + " AND (e.until_at IS NULL OR e.until_at > "
                + instant + ")";
        assertThat(database.number("SELECT COUNT(*) FROM " + reached + " LEFT JOIN entitlement e"
                        + " ON e.member_id = a.member_id AND " + held
                        + " WHERE COALESCE(e.code, '') <> CASE WHEN a.spend >= 2000 THEN 'diamond'"
                        + " WHEN a.spend >= 400 THEN 'gold' ELSE 'silver' END"))
                .as("members whose level on %s is not what their days add up to", date)
                .isZero();
        assertThat(database.number("SELECT COUNT(*) FROM entitlement e WHERE " + held))
                .as("members with a level on %s", date)
                .isEqualTo(database.number("SELECT COUNT(*) FROM " + reached));
    }

    private static LocalDate window(LocalDate date) {
        return date.minusYears(1).plusDays(1);
    }

    private TierClient tiers(Shop shop) {
        return shop.operator().use(TierClient.class);
    }
}
