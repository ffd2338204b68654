package org.loyaltyledger.it.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.loyaltyledger.api.member.MemberRef;
import org.loyaltyledger.api.movement.NewAdjustment;
import org.loyaltyledger.it.client.Reply;
import org.loyaltyledger.it.client.Shop;
import org.loyaltyledger.it.harness.RunningLedger;

/** Nobody mints points without bound: not by a huge sale, not by many, not at an invented store, not alone by hand. */
@RunningLedger
class PlausibilityIT {

    private static final String PLAIN = """
        zone: Europe/Berlin
        currency: EUR
        points: {name: points, expiry: {kind: NONE}}
        earning: {rules: [{id: base, award: {kind: PER_AMOUNT, points: 1, per: "1.00"}}]}
        """;

    @Test
    void termsThatSayNothingHaveBounds() {
        Shop shop = Shop.openUnder(Shop.open("plain").service(), PLAIN);
        UUID ada = shop.enrol("card-ada");

        Reply huge = sell(shop, ada, "R1", "S1", "999999999999.99");
        assertThat(huge.expect(422).problem()).isEqualTo("limit-exceeded");
        assertThat(huge.text("/bound")).isEqualTo("limits.plausible.saleAmount");
        assertThat(shop.operator()
                        .post(shop.path("/sales/quote"), sale(ada, "R1", "S1", "999999999999.99"))
                        .expect(422)
                        .problem())
                .isEqualTo("limit-exceeded");
        assertThat(shop.operator()
                        .post(
                                shop.path("/adjustments"),
                                new NewAdjustment(MemberRef.of(ada), 10_001L, "a friend", null))
                        .expect(202)
                        .text("/status"))
                .isEqualTo("PROPOSED");
        assertThat(shop.spendable(ada)).isZero();
    }

    @Test
    void aMembersDayHasAnEnd() {
        Shop shop = Shop.openUnder(
                Shop.open("plain").service(),
                PLAIN + "limits: {plausible: {saleAmount: \"500.00\", salePoints: 400, dayPoints: 1000}}\n");
        UUID ada = shop.enrol("card-ada");

        assertThat(sell(shop, ada, "R0", "S1", "500.01").expect(422).text("/bound"))
                .isEqualTo("limits.plausible.saleAmount");
        assertThat(sell(shop, ada, "R0", "S1", "401.00").expect(422).text("/bound"))
                .isEqualTo("limits.plausible.salePoints");
        sell(shop, ada, "R1", "S1", "400.00").expect(201);
        sell(shop, ada, "R2", "S1", "400.00").expect(201);
        Reply over = sell(shop, ada, "R3", "S1", "201.00").expect(422);
        assertThat(over.text("/bound")).isEqualTo("limits.plausible.dayPoints");
        assertThat(over.number("/used")).isEqualTo(800);
        sell(shop, ada, "R4", "S1", "200.00").expect(201);
        assertThat(shop.spendable(ada)).isEqualTo(1000);
        assertThat(shop.audit()).isEmpty();
    }

    @Test
    void aProgrammeWithStoresSellsNowhereElse() {
        Shop shop = Shop.openUnder(Shop.open("plain").service(), PLAIN);
        UUID ada = shop.enrol("card-ada");
        sell(shop, ada, "R1", "anywhere", "10.00").expect(201);

        shop.operator()
                .post(shop.path("/stores"), "{\"id\":\"S1\",\"name\":\"The corner\"}")
                .expect(201);
        sell(shop, ada, "R2", "S1", "10.00").expect(201);
        assertThat(sell(shop, ada, "R3", "anywhere", "10.00").expect(422).problem())
                .isEqualTo("store-unknown");
        shop.operator()
                .post(
                        shop.path("/sales/R1/returns"),
                        "{\"returnNo\":\"N1\",\"store\":\"anywhere\",\"everything\":true}")
                .expect(201);

        shop.operator().post(shop.path("/stores/S1/closure"), "").expect(200);
        assertThat(sell(shop, ada, "R4", "S1", "10.00").expect(422).problem()).isEqualTo("store-unknown");
        shop.till()
                .post(shop.path("/stores"), "{\"id\":\"S7\",\"name\":\"Mine\"}")
                .expect(403);
    }

    private static Reply sell(Shop shop, UUID member, String receipt, String store, String amount) {
        return shop.operator().post(shop.path("/sales"), sale(member, receipt, store, amount));
    }

    private static String sale(UUID member, String receipt, String store, String amount) {
        return "{\"receiptNo\":\"" + receipt + "\",\"store\":\"" + store + "\",\"member\":{\"id\":\"" + member
                + "\"},\"lines\":[{\"sku\":\"a\",\"quantity\":1,\"amount\":{\"amount\":\"" + amount
                + "\",\"currency\":\"EUR\"}}]}";
    }
}
