package org.loyaltyledger.it.facts;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.loyaltyledger.api.statement.Balance;
import org.loyaltyledger.it.client.Reply;
import org.loyaltyledger.it.client.Service;
import org.loyaltyledger.it.client.Shop;
import org.loyaltyledger.it.harness.RunningLedger;

/** Two members that become one are from then on as if one had done it all, be their books in one partition or in two. */
@RunningLedger
class MergedMembersIT {

    private static final String BASE = """
            zone: Europe/Berlin
            currency: EUR
            points: {name: p, expiry: {kind: ROLLING, length: P12M}, clawback: DEBT}
            """;
    private static final String PER_EURO =
            BASE + "earning: {rules: [{id: base, award: {kind: PER_AMOUNT, points: 1, per: '1.00'}}]}\n";
    private static final String ONCE = BASE + """
            earning:
              rules:
                - id: welcome
                  award: {kind: FIXED, points: 100}
                  limits: [{scope: MEMBER, period: EVER, points: 100, exceed: REJECT}]
            """;

    private Shop shop;

    @ParameterizedTest
    @ValueSource(ints = {1, 4})
    void a_bundle_that_the_two_completed_together_is_paid_and_taken_back_once(int partitions) {
        shop = Shop.openUnder(Service.shared(), PER_EURO + """
                bundles:
                  - {id: pair, kind: K_OF_N, needed: 2, days: 30, components: [{sku: a}, {sku: b}], bonus: {points: 50}}
                """, partitions);
        UUID survivor = shop.enrol("x");
        UUID ended = shop.enrol("y");
        sale(survivor, "R1", "a", "1.00");
        sale(ended, "R2", "b", "1.00");
        JsonNode receipt = merge(survivor, ended);
        assertThat(receipt.at("/consequences").toString()).contains("BUNDLE/pair");
        assertThat(balance(survivor).spendable()).isEqualTo(52);
        takeBack("R1");
        assertThat(balance(survivor).spendable()).isEqualTo(1);
        assertThat(balance(survivor).debt()).isZero();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 4})
    void what_a_member_gets_once_is_not_given_again_after_merging(int partitions) {
        shop = Shop.openUnder(Service.shared(), ONCE, partitions);
        UUID survivor = shop.enrol("x");
        UUID ended = shop.enrol("y");
        assertThat(sale(ended, "R1", "a", "10.00")).isEqualTo(100);
        assertThat(sale(ended, "R2", "a", "10.00")).isZero();
        merge(survivor, ended);
        assertThat(sale(survivor, "R3", "a", "10.00")).isZero();
        assertThat(balance(survivor).spendable()).isEqualTo(100);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 4})
    void what_was_given_once_to_each_stays_and_is_used_up(int partitions) {
        shop = Shop.openUnder(Service.shared(), ONCE, partitions);
        UUID first = shop.enrol("x");
        UUID second = shop.enrol("y");
        UUID third = shop.enrol("z");
        assertThat(sale(first, "R1", "a", "10.00")).isEqualTo(100);
        assertThat(sale(second, "R2", "a", "10.00")).isEqualTo(100);
        merge(second, first);
        merge(third, second);
        assertThat(balance(third).spendable()).isEqualTo(200);
        assertThat(sale(third, "R3", "a", "10.00")).isZero();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 4})
    void the_number_of_sales_of_a_day_is_that_of_both(int partitions) {
        shop = Shop.openUnder(
                Service.shared(), PER_EURO + "limits: {velocity: [{sales: 3, period: DAY}]}\n", partitions);
        UUID survivor = shop.enrol("x");
        UUID ended = shop.enrol("y");
        sale(survivor, "R1", "a", "1.00");
        sale(ended, "R2", "a", "1.00");
        sale(ended, "R3", "a", "1.00");
        merge(survivor, ended);
        Reply fourth = shop.till().post(shop.path("/sales"), body(survivor, "R4", "a", "1.00"));
        assertThat(fourth.status()).isEqualTo(422);
        assertThat(fourth.json().at("/type").asText()).endsWith("velocity-exceeded");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 4})
    void an_open_hold_goes_on_with_its_member(int partitions) {
        shop = Shop.openUnder(
                Service.shared(),
                PER_EURO + "redemption: {ratios: [{id: pay, points: 1, amount: '0.01', step: 1, minimum: 1}]}\n",
                partitions);
        UUID survivor = shop.enrol("x");
        UUID ended = shop.enrol("y");
        sale(ended, "R1", "a", "100.00");
        String captured = hold(ended, 60);
        String voided = hold(ended, 30);
        merge(survivor, ended);
        assertThat(balance(survivor).spendable()).isEqualTo(10);
        assertThat(hold(captured).at("/status").asText()).isEqualTo("HELD");
        shop.till()
                .post(shop.path("/redemptions/holds/" + captured + "/capture"), "{\"points\":50}")
                .expect(200);
        assertThat(balance(survivor).spendable()).isEqualTo(20);
        shop.till()
                .post(shop.path("/redemptions/holds/" + voided + "/void"), "{}")
                .expect(200);
        assertThat(balance(survivor).spendable()).isEqualTo(50);
        assertThat(hold(voided).at("/member").asText()).isEqualTo(survivor.toString());
        assertThat(shop.audit()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 4})
    void a_return_takes_back_from_the_lot_that_its_sale_made_whoever_made_it(int partitions) {
        shop = Shop.openUnder(Service.shared(), PER_EURO, partitions);
        UUID survivor = shop.enrol("x");
        UUID ended = shop.enrol("y");
        sale(survivor, "R1", "a", "30.00");
        sale(ended, "R2", "a", "50.00");
        merge(survivor, ended);
        takeBack("R2");
        assertThat(balance(survivor).spendable()).isEqualTo(30);
        assertThat(shop.auditor()
                        .get(shop.path("/members/" + survivor + "/lots?status=ACTIVE"))
                        .expect(200)
                        .json()
                        .at("/items/0/remaining")
                        .asLong())
                .isEqualTo(30);
        assertThat(shop.audit()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 4})
    void points_that_wait_for_an_event_are_confirmed_for_the_survivor(int partitions) {
        shop = Shop.openUnder(
                Service.shared(),
                PER_EURO.replace(
                        "clawback: DEBT",
                        "clawback: DEBT, activation: {kind: EVENT, event: delivered, cancelAfter: P30D}"),
                partitions);
        UUID survivor = shop.enrol("x");
        UUID ended = shop.enrol("y");
        sale(ended, "R1", "a", "20.00");
        merge(survivor, ended);
        assertThat(balance(survivor).pending()).isEqualTo(20);
        assertThat(shop.operator()
                        .post(shop.path("/sales/R1/confirmations"), "{\"event\":\"delivered\",\"store\":\"S1\"}")
                        .expect(201)
                        .number("/confirmed"))
                .isEqualTo(20);
        assertThat(balance(survivor).spendable()).isEqualTo(20);
        assertThat(shop.audit()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 4})
    void a_held_reward_is_in_stock_again_when_its_hold_is_voided_after_the_merge(int partitions) {
        shop = Shop.openUnder(
                Service.shared(),
                PER_EURO + "redemption: {rewards: [{id: coffee, name: Coffee, points: 30, stock: 1}]}\n",
                partitions);
        UUID survivor = shop.enrol("x");
        UUID ended = shop.enrol("y");
        sale(ended, "R1", "a", "40.00");
        String held = shop.till()
                .post(shop.path("/redemptions/holds"), "{\"member\":{\"id\":\"" + ended + "\"},\"reward\":\"coffee\"}")
                .expect(201)
                .text("/id");
        merge(survivor, ended);
        shop.till()
                .post(shop.path("/redemptions/holds/" + held + "/void"), "{}")
                .expect(200);
        assertThat(shop.till().get(shop.path("/rewards")).expect(200).number("/items/0/left"))
                .isEqualTo(1);
        assertThat(balance(survivor).spendable()).isEqualTo(40);
        assertThat(shop.audit()).isEmpty();
    }

    private String hold(UUID member, long points) {
        return shop.till()
                .post(
                        shop.path("/redemptions/holds"),
                        "{\"member\":{\"id\":\"" + member + "\"},\"ratio\":\"pay\",\"points\":" + points + "}")
                .expect(201)
                .json()
                .at("/id")
                .asText();
    }

    private JsonNode hold(String id) {
        return shop.till()
                .get(shop.path("/redemptions/holds/" + id))
                .expect(200)
                .json();
    }

    private JsonNode merge(UUID survivor, UUID ended) {
        return shop.operator()
                .post(
                        shop.path("/members/" + survivor + "/merges"),
                        "{\"from\":\"" + ended + "\",\"reason\":\"enrolled twice\"}")
                .expect(200)
                .json();
    }

    private long sale(UUID member, String receipt, String sku, String amount) {
        return shop.till()
                .post(shop.path("/sales"), body(member, receipt, sku, amount))
                .expect(201)
                .json()
                .at("/earned")
                .asLong();
    }

    private void takeBack(String receipt) {
        shop.till()
                .post(
                        shop.path("/sales/" + receipt + "/returns"),
                        "{\"returnNo\":\"T" + receipt + "\",\"store\":\"S1\",\"everything\":true}")
                .expect(201);
    }

    private Balance balance(UUID member) {
        return shop.balance(member);
    }

    private static String body(UUID member, String receipt, String sku, String amount) {
        return """
                {"receiptNo":"%s","store":"S1","member":{"id":"%s"},
                 "lines":[{"sku":"%s","quantity":1,"amount":{"amount":"%s","currency":"EUR"}}]}""".formatted(receipt, member, sku, amount);
    }
}
