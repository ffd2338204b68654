package org.loyaltyledger.it.facts;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.loyaltyledger.it.client.Service;
import org.loyaltyledger.it.client.Shop;
import org.loyaltyledger.it.client.Time;
import org.loyaltyledger.it.harness.RunningLedger;

/** A level of rolling days that has lapsed is not shown, granted or counted, though no day has been run since. */
@RunningLedger
class LapsedLevelIT {

    private static final String TERMS = """
            zone: Europe/Berlin
            currency: EUR
            points: {name: p}
            earning: {rules: [{id: base, award: {kind: PER_AMOUNT, points: 1, per: '1.00'}}]}
            benefits:
              - {id: double, kind: EARN_MULTIPLIER, factor: '2', valuePerYear: '120.00'}
            tiers:
              measure: SPEND
              period: {kind: ROLLING, length: P30D}
              levels: [{code: BASIC, threshold: '0'}, {code: GOLD, threshold: '100', benefits: [double]}]
            """;

    private final Instant start = Instant.now();
    private final Shop shop = Shop.openUnder(Service.shared(), TERMS);

    @AfterEach
    void theTrueTimeAgain() {
        Time.isTrue();
    }

    @Test
    void reads_show_the_level_of_now_whether_or_not_a_day_was_run() {
        UUID member = shop.enrol("x");
        assertThat(sale(member, "R1", "100.00")).isEqualTo(100);
        assertThat(tier(member).at("/tier").asText()).isEqualTo("GOLD");
        assertThat(entitlements(member).at("/tier").asText()).isEqualTo("GOLD");
        assertThat(cost(member)).contains("TIER/GOLD");

        Time.is(start.plus(Duration.ofDays(31)));
        assertThat(tier(member).at("/tier").asText()).isEqualTo("BASIC");
        assertThat(entitlements(member).at("/tier").asText()).isEqualTo("BASIC");
        assertThat(entitlements(member).toString()).doesNotContain("double");
        assertThat(cost(member)).doesNotContain("TIER/GOLD");
        assertThat(sale(member, "R2", "10.00")).isEqualTo(10);
    }

    private JsonNode tier(UUID member) {
        return read(member, "/tier");
    }

    private JsonNode entitlements(UUID member) {
        return read(member, "/entitlements");
    }

    private String cost(UUID member) {
        return read(member, "/switching-cost").toString();
    }

    private JsonNode read(UUID member, String what) {
        return shop.operator()
                .get(shop.path("/members/" + member + what))
                .expect(200)
                .json();
    }

    private long sale(UUID member, String receipt, String amount) {
        return shop.till()
                .post(shop.path("/sales"), """
                        {"receiptNo":"%s","store":"S1","member":{"id":"%s"},
                         "lines":[{"sku":"a","quantity":1,"amount":{"amount":"%s","currency":"EUR"}}]}""".formatted(receipt, member, amount))
                .expect(201)
                .json()
                .at("/earned")
                .asLong();
    }
}
