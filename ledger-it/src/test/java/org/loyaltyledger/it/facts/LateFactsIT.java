package org.loyaltyledger.it.facts;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.loyaltyledger.it.client.Service;
import org.loyaltyledger.it.client.Shop;
import org.loyaltyledger.it.harness.RunningLedger;

/** What comes late is put in its place: later sales are evaluated again, and the answer tells what was corrected. */
@RunningLedger
class LateFactsIT {

    private static final String TIERS = """
            zone: Europe/Berlin
            currency: EUR
            points: {name: p, clawback: DEBT}
            earning: {rules: [{id: base, award: {kind: PER_AMOUNT, points: 1, per: '1.00'}}]}
            benefits: [{id: double, kind: EARN_MULTIPLIER, factor: '2'}]
            tiers:
              measure: SPEND
              period: {kind: ROLLING, length: P12M}
              levels: [{code: BASIC, threshold: '0'}, {code: GOLD, threshold: '100', benefits: [double]}]
            """;
    private static final String LIMIT = """
            zone: Europe/Berlin
            currency: EUR
            points: {name: p, clawback: DEBT}
            earning:
              rules:
                - id: welcome
                  award: {kind: FIXED, points: 100}
                  limits: [{scope: MEMBER, period: EVER, points: 100, exceed: REJECT}]
            """;

    private final Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
    private Shop shop;

    @Test
    void a_late_sale_raises_the_level_at_its_own_instant_and_later_sales_with_it() {
        shop = Shop.openUnder(Service.shared(), TIERS);
        UUID member = joined();
        assertThat(sale(member, "R2", daysAgo(5), "10.00").at("/earned").asLong())
                .isEqualTo(10);
        JsonNode late = sale(member, "R1", daysAgo(9), "100.00");
        assertThat(late.at("/earned").asLong()).isEqualTo(100);
        assertThat(late.at("/consequences").toString())
                .contains("TIER/GOLD")
                .contains("SALE/S1/R2")
                .contains("instead of 10");
        assertThat(shop.spendable(member)).isEqualTo(120);
        JsonNode tier = shop.auditor()
                .get(shop.path("/members/" + member + "/tier"))
                .expect(200)
                .json();
        assertThat(tier.at("/tier").asText()).isEqualTo("GOLD");
        assertThat(Instant.parse(tier.at("/since").asText())).isEqualTo(daysAgo(9));
        takeBack("R2", daysAgo(1));
        assertThat(shop.spendable(member)).isEqualTo(100);
        assertThat(shop.audit()).isEmpty();
    }

    @Test
    void a_late_event_raises_the_level_and_later_sales_with_it() {
        shop = Shop.openUnder(Service.shared(), TIERS.replace("measure: SPEND", "measure: EVENT\n  event: review"));
        UUID member = joined();
        assertThat(sale(member, "R1", daysAgo(5), "10.00").at("/earned").asLong())
                .isEqualTo(10);
        JsonNode late = shop.operator()
                .post(
                        shop.path("/activities"),
                        "{\"member\":{\"id\":\"" + member + "\"},\"name\":\"review\",\"figure\":100,\"occurredAt\":\""
                                + daysAgo(9) + "\"}")
                .expect(201)
                .json();
        assertThat(late.at("/consequences").toString()).contains("TIER/GOLD").contains("SALE/S1/R1");
        assertThat(shop.spendable(member)).isEqualTo(20);
    }

    @Test
    void of_two_sales_the_one_that_happened_first_gets_what_is_given_once() {
        shop = Shop.openUnder(Service.shared(), LIMIT);
        UUID member = joined();
        assertThat(sale(member, "R2", daysAgo(5), "10.00").at("/earned").asLong())
                .isEqualTo(100);
        JsonNode late = sale(member, "R1", daysAgo(9), "10.00");
        assertThat(late.at("/earned").asLong()).isEqualTo(100);
        assertThat(late.at("/consequences/0/points").asLong()).isEqualTo(-100);
        assertThat(shop.spendable(member)).isEqualTo(100);
        takeBack("R2", daysAgo(1));
        assertThat(shop.spendable(member)).isEqualTo(100);
        takeBack("R1", daysAgo(1));
        assertThat(shop.spendable(member)).isZero();
        assertThat(shop.audit()).isEmpty();
    }

    @Test
    void terms_may_leave_what_was_booked_as_it_was_posted() {
        shop = Shop.openUnder(Service.shared(), LIMIT + "lateFacts: AS_POSTED\n");
        UUID member = joined();
        sale(member, "R2", daysAgo(5), "10.00");
        JsonNode late = sale(member, "R1", daysAgo(9), "10.00");
        assertThat(late.at("/earned").asLong()).isZero();
        assertThat(late.at("/consequences/0/figures/policy").asText()).isEqualTo("AS_POSTED");
        assertThat(shop.spendable(member)).isEqualTo(100);
    }

    private UUID joined() {
        JsonNode member = shop.till()
                .post(
                        shop.path("/members"),
                        "{\"identifiers\":[{\"type\":\"card\",\"value\":\"x\"}],\"joinedAt\":\"" + daysAgo(50) + "\"}")
                .expect(201)
                .json();
        return UUID.fromString(member.at("/id").asText());
    }

    private JsonNode sale(UUID member, String receipt, Instant at, String amount) {
        return shop.till()
                .post(shop.path("/sales"), """
                        {"receiptNo":"%s","store":"S1","occurredAt":"%s","member":{"id":"%s"},
                         "lines":[{"sku":"a","quantity":1,"amount":{"amount":"%s","currency":"EUR"}}]}""".formatted(receipt, at, member, amount))
                .expect(201)
                .json();
    }

    private void takeBack(String receipt, Instant at) {
        shop.till()
                .post(
                        shop.path("/sales/" + receipt + "/returns"),
                        "{\"returnNo\":\"T" + receipt + "\",\"store\":\"S1\",\"occurredAt\":\"" + at
                                + "\",\"everything\":true}")
                .expect(201);
    }

    private Instant daysAgo(int days) {
        return now.minus(Duration.ofDays(days));
    }
}
