package org.loyaltyledger.ties.tier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.loyaltyledger.api.tier.FloorReceipt;
import org.loyaltyledger.ground.problem.Problem;
import org.loyaltyledger.member.activity.Followed;
import org.loyaltyledger.member.entitlement.Entitlement;
import org.loyaltyledger.member.entitlement.Entitlements;
import org.loyaltyledger.member.entitlement.Grant;
import org.loyaltyledger.ties.tier.rule.Cause;
import org.loyaltyledger.vault.terms.benefit.Source;

/** The room in the books: what is granted with a sale, what a return takes, and what becomes of it without anybody. */
class TierTieTest {

    private static final String YEARS = """
            tiers:
              measure: SPEND
              period: {kind: CALENDAR, unit: YEAR}
              downgrade: ONE_LEVEL
              levels:
                - {code: BRONZE, threshold: '0', benefits: [double]}
                - {code: SILVER, threshold: '100'}
                - {code: GOLD, threshold: '200', benefits: [triple]}
            """;

    private static final String ROLLING = """
            tiers:
              measure: SPEND
              period: {kind: ROLLING, length: P30D}
              levels: [{code: SILVER, threshold: '100'}, {code: GOLD, threshold: '200'}]
            """;

    private final Scene scene = new Scene(YEARS);
    private final UUID anna = scene.member("anna");

    @Test
    void everybody_has_the_base_and_what_it_grants() {
        assertThat(scene.tier(anna, "2026-01-01T09:00:00Z")).isEqualTo("BRONZE");
        assertThat(benefits("2026-01-01T09:00:00Z")).containsExactly("double");
    }

    @Test
    void the_sale_that_reaches_a_level_grants_it_with_its_end_and_what_follows() {
        List<Followed> followed = scene.spends(anna, "2026-02-01T09:00:00Z", "200");

        assertThat(followed).singleElement().satisfies(one -> {
            assertThat(one.source()).isEqualTo("TIER/GOLD");
            assertThat(one.figures()).containsEntry("figure", "200").containsEntry("threshold", "200");
        });
        assertThat(scene.tier(anna, "2026-02-01T08:59:59Z")).isEqualTo("BRONZE");
        assertThat(scene.tier(anna, "2026-02-01T09:00:00Z")).isEqualTo("GOLD");
        assertThat(benefits("2026-02-01T09:00:00Z")).containsExactly("triple");
        assertThat(scene.tier(anna, "2027-12-31T22:59:59Z")).isEqualTo("GOLD");
        assertThat(scene.tier(anna, "2027-12-31T23:00:00Z")).isEqualTo("SILVER");
        assertThat(scene.tier(anna, "2028-12-31T23:00:00Z")).isEqualTo("BRONZE");
    }

    @Test
    void what_rolls_away_ends_at_its_midnight_though_nobody_looked_until_the_next_sale() {
        Scene rolling = new Scene(ROLLING);
        UUID ben = rolling.member("ben");
        rolling.spends(ben, "2026-02-01T09:00:00Z", "150");
        rolling.spends(ben, "2026-02-05T09:00:00Z", "60");
        rolling.spends(ben, "2026-02-20T09:00:00Z", "5");
        assertThat(rolling.tier(ben, "2026-03-10T09:00:00Z")).isEqualTo("GOLD");

        rolling.spends(ben, "2026-03-10T09:00:00Z", "1");

        // On 3 March what was bought on 1 February does not count any more, and 65 reach nothing.
        assertThat(rolling.tier(ben, "2026-03-02T22:59:59Z")).isEqualTo("GOLD");
        assertThat(rolling.tier(ben, "2026-03-02T23:00:00Z")).isEmpty();
        assertThat(rolling.history(ben))
                .extracting(row -> row.change().at())
                .endsWith(Instant.parse("2026-03-02T23:00:00Z"));
        assertThat(rolling.state(ben).seasons().get(0).figure()).isEqualByComparingTo("6");
    }

    @Test
    void later_sales_say_nothing_and_move_the_end() {
        scene.spends(anna, "2026-02-01T09:00:00Z", "200");
        assertThat(scene.spends(anna, "2026-03-01T09:00:00Z", "5")).isEmpty();
        assertThat(scene.spends(anna, "2027-03-01T09:00:00Z", "200")).isEmpty();
        assertThat(scene.tier(anna, "2028-12-31T22:59:59Z")).isEqualTo("GOLD");
        assertThat(scene.history(anna)).hasSize(1);
    }

    @Test
    void a_return_takes_it_away_and_says_so() {
        scene.spends(anna, "2026-02-01T09:00:00Z", "150");
        scene.spends(anna, "2026-02-02T09:00:00Z", "60");
        List<Followed> followed = scene.returns(anna, "2026-02-03T09:00:00Z", "2026-02-02T09:00:00Z", "60");
        assertThat(followed).singleElement().satisfies(one -> assertThat(one.source())
                .isEqualTo("TIER/SILVER"));
        assertThat(scene.tier(anna, "2026-02-03T09:00:00Z")).isEqualTo("SILVER");
        assertThat(scene.tier(anna, "2026-02-02T12:00:00Z")).isEqualTo("GOLD");
        assertThat(scene.history(anna)).last().satisfies(row -> {
            assertThat(row.change().cause()).isEqualTo(Cause.RETURNED);
            assertThat(row.change().figure()).isEqualByComparingTo("150");
            assertThat(row.actor()).isEqualTo("till");
            assertThat(row.reason()).isEqualTo("S1/4711");
        });
    }

    @Test
    void the_days_boundary_tells_the_history_what_time_did() {
        scene.spends(anna, "2026-02-01T09:00:00Z", "200");
        scene.ledger.at("2028-01-01T01:00:00Z");
        scene.assess("2028-01-01", anna);
        scene.assess("2028-01-01", anna);
        assertThat(scene.history(anna)).hasSize(2).last().satisfies(row -> {
            assertThat(row.change().at()).isEqualTo(Instant.parse("2027-12-31T23:00:00Z"));
            assertThat(row.change().cause()).isEqualTo(Cause.ONE_LEVEL_DOWN);
            assertThat(row.actor()).isEqualTo("ledger");
        });
        assertThat(scene.state(anna).level()).contains("SILVER");
    }

    @Test
    void rolling_days_fall_when_somebody_looks() {
        Scene rolling = new Scene(ROLLING);
        UUID ben = rolling.member("ben");
        rolling.spends(ben, "2026-01-10T09:00:00Z", "120");
        rolling.assess("2026-02-08", ben);
        assertThat(rolling.tier(ben, "2026-02-08T09:00:00Z")).isEqualTo("SILVER");
        rolling.assess("2026-02-09", ben);
        assertThat(rolling.tier(ben, "2026-02-08T22:59:59Z")).isEqualTo("SILVER");
        assertThat(rolling.tier(ben, "2026-02-08T23:00:00Z")).isEmpty();
        rolling.spends(ben, "2026-02-09T09:00:00Z", "100");
        assertThat(rolling.tier(ben, "2026-02-09T09:00:00Z")).isEqualTo("SILVER");
    }

    @Test
    void events_of_partners_count_by_their_name() {
        Scene stays = new Scene("""
                tiers:
                  measure: EVENT
                  event: nights
                  period: {kind: MEMBERSHIP_YEAR}
                  levels: [{code: SILVER, threshold: '10'}]
                """);
        UUID ben = stays.member("ben");
        stays.reports(ben, "2026-02-01T09:00:00Z", "nights", "7");
        stays.reports(ben, "2026-02-02T09:00:00Z", "dinners", "5");
        assertThat(stays.tier(ben, "2026-02-03T09:00:00Z")).isEmpty();
        stays.reports(ben, "2026-03-01T09:00:00Z", "nights", "3");
        assertThat(stays.tier(ben, "2026-03-01T09:00:00Z")).isEqualTo("SILVER");
        stays.reports(ben, "2026-03-02T09:00:00Z", "nights", "-1");
        assertThat(stays.tier(ben, "2026-03-02T09:00:00Z")).isEmpty();
    }

    @Test
    void a_floor_by_hand_lifts_at_once_and_is_answered() {
        FloorReceipt receipt =
                (FloorReceipt) scene.floor(anna, "2026-01-05T09:00:00Z", "GOLD").body();
        assertThat(receipt.tier()).isEqualTo("GOLD");
        assertThat(receipt.changes()).singleElement().satisfies(change -> {
            assertThat(change.cause()).isEqualTo("BY_HAND");
            assertThat(change.reason()).isEqualTo("goodwill");
            assertThat(change.actor()).isEqualTo("olga");
        });
        assertThat(scene.tier(anna, "2036-01-05T09:00:00Z")).isEqualTo("GOLD");
        FloorReceipt removed =
                (FloorReceipt) scene.floor(anna, "2026-01-06T09:00:00Z", null).body();
        assertThat(removed.tier()).isEqualTo("BRONZE");
        assertThat(scene.tier(anna, "2026-01-06T09:00:00Z")).isEqualTo("BRONZE");
        assertThatThrownBy(() -> scene.floor(anna, "2026-01-07T09:00:00Z", null))
                .isInstanceOf(Problem.class);
        assertThatThrownBy(() -> scene.floor(anna, "2026-01-07T09:00:00Z", "AURUM"))
                .isInstanceOf(Problem.class);
    }

    @Test
    void a_guarantee_lifts_without_anybody_looking() {
        Instant from = Instant.parse("2026-01-10T00:00:00Z");
        String guard = "[{\"id\":\"g\",\"kind\":\"TIER_GUARANTEE\",\"tier\":\"GOLD\"}]";
        scene.grants(
                anna,
                Grant.open(Source.CONTRACT, "canteen", "c1", from)
                        .until(Instant.parse("2026-02-10T00:00:00Z"))
                        .with(guard));
        assertThat(scene.tier(anna, "2026-01-09T09:00:00Z")).isEqualTo("BRONZE");
        assertThat(scene.tier(anna, "2026-01-10T00:00:00Z")).isEqualTo("GOLD");
        assertThat(benefits("2026-01-10T00:00:00Z")).containsExactly("g", "triple");
        assertThat(scene.tier(anna, "2026-02-10T00:00:00Z")).isEqualTo("BRONZE");

        scene.spends(anna, "2026-02-11T09:00:00Z", "100");
        assertThat(scene.history(anna))
                .extracting(row -> row.change().cause())
                .containsExactly(Cause.GUARANTEED, Cause.FLOOR_ENDED, Cause.REACHED);
    }

    @Test
    void two_that_become_one_keep_the_higher_level_and_what_both_did() {
        UUID card = scene.member("second card");
        scene.spends(anna, "2026-02-01T09:00:00Z", "110");
        scene.spends(card, "2026-02-01T10:00:00Z", "205");
        scene.ledger.at("2026-03-01T09:00:00Z");
        scene.merges(anna, card);
        assertThat(scene.tier(anna, "2026-03-01T09:00:01Z")).isEqualTo("GOLD");
        assertThat(scene.tier(anna, "2026-02-15T09:00:00Z")).isEqualTo("SILVER");

        scene.spends(anna, "2026-03-02T09:00:00Z", "1");
        assertThat(scene.state(anna).seasons().get(1).figure()).isEqualByComparingTo("316");
        assertThat(scene.tier(anna, "2027-12-31T22:00:00Z")).isEqualTo("GOLD");
        assertThat(scene.tier(anna, "2028-06-01T09:00:00Z")).isEqualTo("SILVER");
        // What the ended one bought can still come back.
        scene.returns(anna, "2026-03-03T09:00:00Z", "2026-02-01T10:00:00Z", "205");
        assertThat(scene.tier(anna, "2026-03-03T09:00:00Z")).isEqualTo("SILVER");
    }

    @Test
    void who_leaves_holds_nothing() {
        scene.spends(anna, "2026-02-01T09:00:00Z", "200");
        scene.ledger.at("2026-03-01T09:00:00Z");
        scene.closes(anna);
        assertThat(Entitlements.of(scene.ledger.books, anna).at(Instant.parse("2026-03-01T09:00:00Z")))
                .isEmpty();
        assertThat(scene.history(anna))
                .last()
                .satisfies(row -> assertThat(row.change().cause()).isEqualTo(Cause.LEFT));
        scene.assess("2026-04-01", anna);
        assertThat(scene.history(anna)).hasSize(2);
    }

    @Test
    void a_new_ladder_reads_the_days_anew_and_a_late_sale_under_the_old_one_spoils_nothing() {
        scene.spends(anna, "2026-02-01T09:00:00Z", "150");
        scene.terms(2, ROLLING);
        scene.spends(anna, "2026-02-10T09:00:00Z", "60");
        assertThat(scene.tier(anna, "2026-02-10T09:00:00Z")).isEqualTo("GOLD");
        scene.terms(1, YEARS);
        scene.spends(anna, "2026-01-30T09:00:00Z", "500");
        scene.terms(2, ROLLING);
        scene.assess("2026-03-01", anna);
        assertThat(scene.state(anna).seasons()).singleElement().satisfies(season -> assertThat(season.figure())
                .isEqualByComparingTo("210"));
    }

    private List<String> benefits(String at) {
        return Entitlements.at(
                        Entitlements.of(scene.ledger.books, anna),
                        Instant.parse(at),
                        scene.version().terms())
                .held()
                .stream()
                .map(Entitlement::benefit)
                .map(org.loyaltyledger.vault.terms.benefit.Benefit::id)
                .toList();
    }
}
