package org.loyaltyledger.it.facts;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.loyaltyledger.it.client.Caller;
import org.loyaltyledger.it.client.Reply;
import org.loyaltyledger.it.client.Service;
import org.loyaltyledger.it.client.Shop;
import org.loyaltyledger.it.harness.RunningLedger;

/** Clubs, contracts and history of two members that become one, in either direction, in one partition and in four. */
@RunningLedger
class MergedFeaturesIT {

    private static final String TERMS = """
            zone: Europe/Berlin
            currency: EUR
            points: {name: p, expiry: {kind: ROLLING, length: P12M}, clawback: DEBT}
            earning:
              rules:
                - {id: base, award: {kind: PER_AMOUNT, points: 1, per: '1.00'}}
                - id: birthday
                  event: birthday
                  award: {kind: FIXED, points: 50}
                  limits: [{scope: MEMBER, period: YEAR, points: 50, exceed: REJECT}]
            clubs:
              - id: regulars
                plans:
                  - {id: free, kind: FREE}
                  - {id: month, kind: PAID, price: '9.90', period: P1M, trial: P14D, grace: P7D}
            contracts:
              - id: supply
                term: P12M
                commitment: {measure: SPEND, amount: '100.00', per: MONTH, trueUp: {kind: CHARGE_SHORTFALL, percent: '20'}}
            """;

    private Shop shop;
    private UUID x;
    private UUID y;

    @ParameterizedTest
    @CsvSource({"1, true", "1, false", "4, true", "4, false"})
    void what_either_bought_counts_for_the_contract_and_comes_back_of_it(int partitions, boolean signerStays) {
        open(partitions);
        JsonNode offer = shop.operator()
                .post(shop.path("/members/" + x + "/contracts"), "{\"template\":\"supply\"}")
                .expect(201)
                .json();
        String contract = "/contracts/" + offer.at("/id").asText();
        shop.member(x)
                .post(
                        shop.path("/members/" + x + contract + "/acceptance"),
                        "{\"documentHash\":\""
                                + offer.at("/versions/0/documentHash").asText() + "\"}")
                .expect(200);
        sale(x, "R1", "10.00");
        sale(y, "R2", "30.00");
        UUID survivor = signerStays ? x : y;
        JsonNode receipt = merge(survivor, signerStays ? y : x);
        assertThat(receipt.at("/consequences").toString()).contains("CONTRACT/supply");
        assertThat(counted(survivor, contract)).isEqualTo("40.00");
        takeBack("R2");
        assertThat(counted(survivor, contract)).isEqualTo("10.00");
        sale(y, "R3", "5.00");
        assertThat(counted(survivor, contract)).isEqualTo("15.00");
    }

    @ParameterizedTest
    @CsvSource({"1, true", "1, false", "4, true", "4, false"})
    void of_a_free_membership_and_a_trial_the_free_one_goes_on(int partitions, boolean freeStays) {
        open(partitions);
        join(x, "free");
        join(y, "month");
        UUID survivor = freeStays ? x : y;
        merge(survivor, freeStays ? y : x);
        List<String> memberships = new ArrayList<>();
        operator()
                .get(shop.path("/members/" + survivor + "/memberships"))
                .expect(200)
                .json()
                .at("/items")
                .forEach(one -> memberships.add(
                        one.at("/plan").asText() + " " + one.at("/status").asText()));
        assertThat(memberships).containsExactlyInAnyOrder("free ACTIVE", "month CANCELLED");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 4})
    void the_history_of_both_is_the_survivors(int partitions) {
        open(partitions);
        sale(y, "R1", "1.00");
        sale(x, "R2", "2.00");
        sale(y, "R3", "3.00");
        merge(x, y);
        sale(y, "R4", "4.00");
        JsonNode all = transactions(x, "?kind=SALE&limit=50");
        assertThat(points(all)).containsExactly(4L, 3L, 2L, 1L);
        List<Long> onePerPage = new ArrayList<>();
        String next = shop.path("/members/" + x + "/transactions?kind=SALE&limit=1");
        while (!next.isEmpty()) {
            JsonNode page = operator().get(next).expect(200).json();
            onePerPage.addAll(points(page));
            next = page.path("next").asText("");
        }
        assertThat(onePerPage).containsExactly(4L, 3L, 2L, 1L);
        all.at("/items").forEach(one -> shop.member(x)
                .get(shop.path("/transactions/" + one.at("/id").asText()))
                .expect(200));
        JsonNode sales = operator()
                .get(shop.path("/sales?total=true&member=" + x))
                .expect(200)
                .json();
        assertThat(sales.at("/items").findValuesAsText("receiptNo")).containsExactlyInAnyOrder("R1", "R2", "R3", "R4");
        assertThat(sales.at("/total").asInt()).isEqualTo(4);
        // By its own id it answers what it did itself.
        assertThat(points(transactions(y, "?kind=SALE"))).containsExactly(3L, 1L);
        takeBack("R3");
        takeBack("R2");
        assertThat(shop.spendable(x)).isEqualTo(5);
        assertThat(shop.audit()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 4})
    void who_was_merged_twice_is_found_by_every_id(int partitions) {
        open(partitions);
        UUID z = shop.enrol("z");
        sale(x, "R1", "1.00");
        merge(y, x);
        merge(z, y);
        sale(x, "R2", "2.00");
        sale(y, "R3", "3.00");
        assertThat(shop.spendable(z)).isEqualTo(6);
        assertThat(points(transactions(z, "?kind=SALE"))).containsExactly(3L, 2L, 1L);
        Reply again = operator()
                .post(shop.path("/members/" + z + "/merges"), "{\"from\":\"" + x + "\",\"reason\":\"enrolled twice\"}");
        assertThat(again.status()).isEqualTo(409);
    }

    @ParameterizedTest
    @CsvSource({"1, true", "1, false", "4, true", "4, false"})
    void a_birthday_that_one_was_given_points_for_is_not_given_again(int partitions, boolean givenStays) {
        open(partitions);
        assertThat(birthday(x)).isEqualTo(50);
        assertThat(birthday(x)).isZero();
        UUID survivor = givenStays ? x : y;
        merge(survivor, givenStays ? y : x);
        assertThat(birthday(x)).isZero();
        assertThat(birthday(y)).isZero();
        assertThat(shop.spendable(survivor)).isEqualTo(50);
    }

    private long birthday(UUID member) {
        return operator()
                .post(shop.path("/activities"), "{\"member\":{\"id\":\"" + member + "\"},\"name\":\"birthday\"}")
                .expect(201)
                .number("/earned");
    }

    private void open(int partitions) {
        shop = Shop.openUnder(Service.shared(), TERMS, partitions);
        x = shop.enrol("x");
        y = shop.enrol("y");
    }

    private Caller operator() {
        return shop.operator();
    }

    private void join(UUID member, String plan) {
        shop.member(member)
                .post(
                        shop.path("/members/" + member + "/memberships"),
                        "{\"club\":\"regulars\",\"plan\":\"" + plan + "\"}")
                .expect(201);
    }

    private JsonNode merge(UUID survivor, UUID ended) {
        return operator()
                .post(
                        shop.path("/members/" + survivor + "/merges"),
                        "{\"from\":\"" + ended + "\",\"reason\":\"enrolled twice\"}")
                .expect(200)
                .json();
    }

    private String counted(UUID member, String contract) {
        return operator()
                .get(shop.path("/members/" + member + contract))
                .expect(200)
                .text("/commitment/0/counted/amount/amount");
    }

    private JsonNode transactions(UUID member, String query) {
        return operator()
                .get(shop.path("/members/" + member + "/transactions" + query))
                .expect(200)
                .json();
    }

    private static List<Long> points(JsonNode page) {
        List<Long> points = new ArrayList<>();
        page.at("/items").forEach(one -> points.add(one.at("/points").asLong()));
        return points;
    }

    private void sale(UUID member, String receipt, String amount) {
        shop.till()
                .post(shop.path("/sales"), """
                {"receiptNo":"%s","store":"S1","member":{"id":"%s"},
                 "lines":[{"sku":"a","quantity":1,"amount":{"amount":"%s","currency":"EUR"}}]}""".formatted(receipt, member, amount))
                .expect(201);
    }

    private void takeBack(String receipt) {
        shop.till()
                .post(
                        shop.path("/sales/" + receipt + "/returns"),
                        "{\"returnNo\":\"T" + receipt + "\",\"store\":\"S1\",\"everything\":true}")
                .expect(201);
    }
}
