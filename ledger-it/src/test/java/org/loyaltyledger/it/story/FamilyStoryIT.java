package org.loyaltyledger.it.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.loyaltyledger.it.client.Reply;
import org.loyaltyledger.it.client.Service;
import org.loyaltyledger.it.client.Shop;
import org.loyaltyledger.it.client.Time;
import org.loyaltyledger.it.harness.RunningLedger;

/** Under the terms of the demo: a ladder of tiers, a family club, a breakfast bundle and a year of deliveries. */
@RunningLedger
class FamilyStoryIT {

    private int receipts;

    @AfterEach
    void theTrueTimeAgain() {
        Time.isTrue();
    }

    @Test
    void aFamilyJoinsRisesSignsLeavesAndIsToldTheTruthThroughout() throws IOException {
        Time.is("2027-01-04T09:00:00Z");
        Shop shop = Shop.openUnder(Service.shared(), Files.readString(Path.of("../deploy/demo/terms.yaml")));
        UUID anna = shop.enrol("anna");

        // 1. Only the card would have to be handed over again: 5 minutes at 12.00 an hour.
        statement(shop, anna, "0.00", "1.00");

        // 2. The family club, with 14 days to try it and 7 of grace: 36.00 x 21 / 365, and half an hour to find
        // another.
        String membership = shop.member(anna)
                .post(shop.path("/members/" + anna + "/memberships"), "{\"club\":\"family\",\"plan\":\"family-month\"}")
                .expect(201)
                .text("/id");
        statement(shop, anna, "2.07", "7.00");

        // 3. A big shopping makes her Silver at once: 6.40 in points, 1.48 left of the club, 12.00 of Silver for a
        // year.
        Time.is("2027-01-10T09:00:00Z");
        Reply big = sell(shop, anna, "2027-01-10T09:00:00Z", "pasta/pasta/GROCERY/640.00");
        assertThat(big.number("/earned")).isEqualTo(640);
        assertThat(big.text()).contains("SILVER");
        statement(shop, anna, "19.88", "7.00");

        // 4. Breakfast: two parts on one day, two on another; 10 points each time with Silver's half more, and the
        // bonus.
        Time.is("2027-01-12T09:00:00Z");
        sell(shop, anna, "2027-01-12T09:00:00Z", "bread/bread/BAKERY/4.20", "butter/butter/DAIRY/2.89");
        assertThat(shop.member(anna)
                        .get(shop.path("/members/" + anna + "/bundles/breakfast"))
                        .text("/text"))
                .isEqualTo("2 of 4 to go, 30 days left");
        Time.is("2027-01-16T09:00:00Z");
        sell(shop, anna, "2027-01-16T09:00:00Z", "eggs/eggs/DAIRY/3.29", "jam/jam/GROCERY/3.49");
        assertThat(shop.spendable(anna)).isEqualTo(640 + 10 + 10 + 150);
        statement(shop, anna, "25.26", "7.00");

        // 5. The trial is over: the first month is due, and paid.
        Time.is("2027-01-18T09:00:00Z");
        pay(shop, anna, membership, "3.50");
        statement(shop, anna, "31.34", "7.00");

        // 6. A year of deliveries is offered, read and accepted; after cooling-off 500 points come up front.
        Time.is("2027-01-20T09:00:00Z");
        Reply offer = shop.operator()
                .post(shop.path("/members/" + anna + "/contracts"), "{\"template\":\"delivery\"}")
                .expect(201);
        String contract = "/members/" + anna + "/contracts/" + offer.text("/id");
        String hash = "{\"documentHash\":\"" + offer.text("/versions/0/documentHash") + "\"}";
        shop.member(anna).post(shop.path(contract + "/acceptance"), hash).expect(200);
        assertThat(shop.member(anna)
                        .post(shop.path(contract + "/acceptance"), hash)
                        .status())
                .as("accepting twice")
                .isBetween(400, 499);
        // What the contract promises, 2000 points, counts from now on.
        statement(shop, anna, "50.62", "13.00");
        Time.is("2027-02-04T09:00:00Z");
        shop.runDays();
        assertThat(shop.spendable(anna)).isEqualTo(1310);
        statement(shop, anna, "247.72", "13.00");

        // 7. An offline till tells late of a sale from before she was Silver: a point a euro and no more.
        Reply late = sell(shop, anna, "2027-01-08T17:00:00Z", "wine/wine/WINE/40.00");
        assertThat(late.number("/earned")).isEqualTo(40);
        statement(shop, anna, "248.12", "13.00");

        // 8. Half of it comes back.
        Reply back = shop.till()
                .post(
                        shop.path("/sales/F" + receipts + "/returns"),
                        "{\"returnNo\":\"T1\",\"store\":\"S1\",\"lines\":[{\"line\":1,\"quantity\":0.5}]}")
                .expect(201);
        assertThat(back.number("/takenBack")).isEqualTo(20);
        statement(shop, anna, "247.92", "13.00");

        // 9. She is quoted an exit every month: a fee that falls by 3.00, 500 points by the days left, what has not
        // vested.
        long[] takenBack = {498, 460, 417, 376, 334, 293, 250, 208, 167, 124, 83};
        for (int month = 2; month <= 12; month++) {
            Time.is(String.format("2027-%02d-05T09:00:00Z", month));
            shop.runDays();
            Reply quote =
                    shop.member(anna).get(shop.path(contract + "/exit-quote")).expect(200);
            assertThat(quote.text("/fee/amount")).isEqualTo(36 - 3 * (month - 2) + ".00");
            assertThat(quote.number("/clawBack")).isEqualTo(takenBack[month - 2]);
            assertThat(quote.number("/unvestedForfeited")).isEqualTo(month < 5 ? 1500 : month < 8 ? 1000 : 500);
        }

        // 10. Nobody paid the club's second month: it lapsed after its grace, and she joins again.
        assertThat(shop.member(anna)
                        .get(shop.path("/members/" + anna + "/memberships"))
                        .text("/items/0/status"))
                .isEqualTo("LAPSED");
        String again = shop.member(anna)
                .post(shop.path("/members/" + anna + "/memberships"), "{\"club\":\"family\",\"plan\":\"family-year\"}")
                .expect(201)
                .text("/id");
        pay(shop, anna, again, "36.00");
        // 23.30 in points, 26.07 + 1.74 of the contract, 12.00 of Silver, a fee of 6.00, 5.00 to vest, 36.00 + 36.00
        // club.
        statement(shop, anna, "146.11", "13.00");

        // 11. The contract is complete, its last points have vested; a year without a big shopping has cost her Silver.
        Time.is("2028-03-10T09:00:00Z");
        shop.runDays();
        assertThat(shop.member(anna).get(shop.path(contract)).text("/status")).isEqualTo("COMPLETED");
        // 15.00 in points; of the club 36.00 x 270 / 366 paid for and 36.00 x 284 / 365 of its benefit.
        statement(shop, anna, "69.57", "7.00");
        assertThat(shop.member(anna)
                        .get(shop.path("/members/" + anna + "/tier"))
                        .text("/tier"))
                .isEqualTo("BRONZE");

        // 12. Another big shopping brings it back; then she leaves, and nothing is left.
        sell(shop, anna, "2028-03-10T09:00:00Z", "pasta/pasta/GROCERY/700.00");
        assertThat(shop.member(anna)
                        .get(shop.path("/members/" + anna + "/tier"))
                        .text("/tier"))
                .isEqualTo("SILVER");
        assertThat(shop.member(anna)
                        .get(shop.path("/members/" + anna + "/tier/history"))
                        .json()
                        .at("/items")
                        .findValuesAsText("at"))
                .containsExactly("2028-03-10T09:00:00Z", "2028-02-29T23:00:00Z", "2027-01-10T09:00:00Z");
        statement(shop, anna, "88.57", "7.00");
        Reply left = shop.operator()
                .post(shop.path("/members/" + anna + "/closure"), "{\"reason\":\"moves away\"}")
                .expect(200);
        assertThat(left.number("/forfeited")).isEqualTo(2200);
        assertThat(shop.audit()).isEmpty();
    }

    /** The shop was paid what is due. */
    private static void pay(Shop shop, UUID member, String membership, String amount) {
        shop.runDays();
        String path = "/members/" + member + "/memberships/" + membership + "/charges";
        JsonNode charge =
                shop.member(member).get(shop.path(path)).expect(200).json().at("/items/0");
        assertThat(charge.at("/amount/amount").asText()).isEqualTo(amount);
        shop.till()
                .post(shop.path(path + "/" + charge.at("/id").asText() + "/paid"), "{\"reference\":\"till\"}")
                .expect(200);
    }

    private static void statement(Shop shop, UUID member, String economic, String procedural) {
        JsonNode statement = shop.member(member)
                .get(shop.path("/members/" + member + "/switching-cost"))
                .expect(200)
                .json();
        assertThat(statement.at("/economic/amount").asText())
                .as(statement.toString())
                .isEqualTo(economic);
        assertThat(statement.at("/procedural/amount").asText())
                .as(statement.toString())
                .isEqualTo(procedural);
    }

    /** Lines as sku/category/department/amount. */
    private Reply sell(Shop shop, UUID member, String at, String... lines) {
        receipts++;
        List<String> told = List.of(lines).stream()
                .map(line -> line.split("/"))
                .map(part -> "{\"sku\":\"" + part[0] + "\",\"category\":\"" + part[1] + "\",\"department\":\"" + part[2]
                        + "\",\"quantity\":1,\"amount\":{\"amount\":\"" + part[3] + "\",\"currency\":\"EUR\"}}")
                .toList();
        return shop.till()
                .post(
                        shop.path("/sales"),
                        "{\"receiptNo\":\"F" + receipts + "\",\"store\":\"S1\",\"occurredAt\":\"" + at
                                + "\",\"member\":{\"id\":\"" + member + "\"},\"lines\":[" + String.join(",", told)
                                + "]}")
                .expect(201);
    }
}
