package org.loyaltyledger.ties.tier;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.loyaltyledger.it.harness.Database;
import org.loyaltyledger.it.harness.Environment;
import org.loyaltyledger.member.MemberRange;
import org.loyaltyledger.ties.tier.rule.Ladder;
import org.loyaltyledger.ties.tier.rule.TierState;
import org.loyaltyledger.vault.terms.calendar.RoundUp;
import org.loyaltyledger.vault.terms.tier.Counting;
import org.loyaltyledger.vault.terms.tier.Downgrade;
import org.loyaltyledger.vault.terms.tier.Grace;
import org.loyaltyledger.vault.terms.tier.Level;
import org.loyaltyledger.vault.terms.tier.Measure;
import org.loyaltyledger.vault.terms.tier.OnReturn;
import org.loyaltyledger.vault.terms.tier.Retention;
import org.loyaltyledger.vault.terms.tier.TierTerms;
import org.loyaltyledger.vault.terms.tier.Upgrade;
import org.loyaltyledger.vault.writer.Rows;

/** Seeded random members, day after day: whoever falls through the sieve would have been judged to stay as it is. */
@Tag("vault")
class SieveIT {

    private static final int MEMBERS = 150;
    private static final int DAYS = 130;
    private static final int LOOKED_AT = 40;
    private static final ZoneId ZONE = ZoneId.of("America/New_York");
    private static final LocalDate FIRST = LocalDate.of(2025, 10, 20);

    private enum Scheme {
        ROLLING(new Counting.Rolling(Period.ofDays(30)), new Retention.WhileReached()),
        ROLLING_WITH_GRACE(new Counting.Rolling(Period.ofDays(30)), new Retention.WhileReached(), 5),
        ROLLING_KEPT(new Counting.Rolling(Period.ofDays(30)), new Retention.WhileReached(), Downgrade.NONE),
        ROLLING_LASTING(new Counting.Rolling(Period.ofDays(30)), new Retention.Lasting(Period.ofDays(40), RoundUp.DAY)),
        MONTHS(new Counting.Calendar(1), new Retention.ThisPeriod()),
        MONTHS_TO_THE_NEXT(new Counting.Calendar(1), new Retention.NextPeriod(), Downgrade.ONE_LEVEL),
        MONTHS_LATER(new Counting.Calendar(1), new Retention.NextPeriod(), Upgrade.NEXT_PERIOD),
        MONTHS_LASTING(new Counting.Calendar(1), new Retention.Lasting(Period.ofDays(45), RoundUp.DAY)),
        YEARS(new Counting.Calendar(12), new Retention.NextPeriod()),
        OWN_YEARS(new Counting.MembershipYear(), new Retention.NextPeriod());

        private final TierTerms terms;

        Scheme(Counting counting, Retention retention) {
            this(counting, retention, Upgrade.AT_ONCE, Downgrade.REASSESS, Optional.empty());
        }

        Scheme(Counting counting, Retention retention, int days) {
            this(
                    counting,
                    retention,
                    Upgrade.AT_ONCE,
                    Downgrade.REASSESS,
                    Optional.of(new Grace(Period.ofDays(days), RoundUp.DAY)));
        }

        Scheme(Counting counting, Retention retention, Downgrade downgrade) {
            this(counting, retention, Upgrade.AT_ONCE, downgrade, Optional.empty());
        }

        Scheme(Counting counting, Retention retention, Upgrade upgrade) {
            this(counting, retention, upgrade, Downgrade.REASSESS, Optional.empty());
        }

        Scheme(Counting counting, Retention retention, Upgrade upgrade, Downgrade downgrade, Optional<Grace> grace) {
            terms = new TierTerms(
                    new Measure(Measure.Kind.SPEND, ""),
                    counting,
                    upgrade,
                    retention,
                    downgrade,
                    grace,
                    OnReturn.REASSESS,
                    List.of(level("base", 0), level("silver", 60), level("gold", 120), level("diamond", 200)),
                    Optional.empty());
        }

        /** The same with lower thresholds, as a new version of the terms may have them. */
        TierTerms eased() {
            return new TierTerms(
                    terms.measure(),
                    terms.counting(),
                    terms.upgrade(),
                    terms.retention(),
                    terms.downgrade(),
                    terms.grace(),
                    terms.onReturn(),
                    List.of(level("base", 0), level("silver", 40), level("gold", 90), level("diamond", 150)),
                    Optional.empty());
        }

        private static Level level(String code, int threshold) {
            return new Level(code, code, BigDecimal.valueOf(threshold), List.of(), false);
        }
    }

    @ParameterizedTest
    @EnumSource
    void whoFallsThroughWouldStayAsItIs(Scheme scheme) throws SQLException {
        Database database = Environment.get().database();
        Flyway.configure()
                .dataSource(database.url(), database.user(), database.password())
                .locations("classpath:db")
                .outOfOrder(true)
                .load()
                .migrate();
        try (Connection connection = database.connect()) {
            connection.setAutoCommit(false);
            walk(connection, scheme);
            connection.rollback();
        }
    }

    private static void walk(Connection connection, Scheme scheme) throws SQLException {
        Random chance = new Random(scheme.ordinal());
        Map<UUID, Walk> crowd = new TreeMap<>();
        for (int nth = 0; nth < MEMBERS; nth++) {
            UUID member = new UUID(0x0A11_0000_0000_7000L + scheme.ordinal(), nth);
            crowd.put(member, new Walk(new Ladder(scheme.terms, ZONE, FIRST.minusDays(365L + nth * 5L))));
        }
        MemberRange range = new MemberRange(first(crowd), last(crowd), MEMBERS);
        int found = 0;
        int changed = 0;
        for (int nth = 0; nth < DAYS; nth++) {
            LocalDate day = FIRST.plusDays(nth);
            if (nth >= DAYS - LOOKED_AT) {
                if (nth == DAYS - LOOKED_AT / 2) {
                    crowd.replaceAll((member, walk) -> walk.under(scheme.eased()));
                }
                store(connection, crowd);
                Map<UUID, Boolean> sieved = new Sieve(ladder(crowd), day).find(connection, range);
                found += sieved.size();
                changed += look(crowd, sieved, day);
            } else {
                crowd.values().forEach(walk -> walk.look(day));
            }
            crowd.values().forEach(walk -> walk.live(day, chance));
        }
        assertThat(changed).as("changes").isPositive();
        assertThat(found).as("found, of whom %d changed", changed).isLessThan(MEMBERS * LOOKED_AT / 3);
    }

    private static int look(Map<UUID, Walk> crowd, Map<UUID, Boolean> sieved, LocalDate day) {
        int changed = 0;
        for (Map.Entry<UUID, Walk> one : crowd.entrySet()) {
            TierState before = one.getValue().state();
            boolean moved = one.getValue().look(day);
            if (!sieved.containsKey(one.getKey())) {
                assertThat(moved)
                        .as("%s on %s, with %s", one.getKey(), day, before)
                        .isFalse();
            }
            changed += moved ? 1 : 0;
        }
        return changed;
    }

    private static void store(Connection connection, Map<UUID, Walk> crowd) throws SQLException {
        Map<UUID, TierState> states = new LinkedHashMap<>();
        List<Object[]> days = new ArrayList<>();
        crowd.forEach((member, walk) -> {
            if (walk.state().version() + walk.state().changes() > 0
                    || !walk.state().seasons().isEmpty()) {
                states.put(member, walk.state());
            }
            walk.days().forEach((day, amount) -> days.add(new Object[] {member, day, amount}));
        });
        new StateStore().store(connection, states);
        Rows.write(
                connection,
                "INSERT INTO activity (member_id, on_day, points, spend, profit, visits) VALUES (?, ?, ?, ?, ?, ?)"
                        + " ON DUPLICATE KEY UPDATE spend = VALUES(spend)",
                days,
                (values, row) -> values.set(row[0])
                        .set(row[1])
                        .set(0L)
                        .set(row[2])
                        .set(BigDecimal.ZERO)
                        .set(0L));
    }

    private static Ladder ladder(Map<UUID, Walk> crowd) {
        return crowd.values().iterator().next().ladder();
    }

    private static UUID first(Map<UUID, Walk> crowd) {
        return crowd.keySet().iterator().next();
    }

    private static UUID last(Map<UUID, Walk> crowd) {
        return ((TreeMap<UUID, Walk>) crowd).lastKey();
    }
}
