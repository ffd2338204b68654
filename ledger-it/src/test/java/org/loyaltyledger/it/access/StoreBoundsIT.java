package org.loyaltyledger.it.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.loyaltyledger.it.client.Caller;
import org.loyaltyledger.it.client.Reply;
import org.loyaltyledger.it.client.Shop;
import org.loyaltyledger.it.client.Tokens;
import org.loyaltyledger.it.harness.RunningLedger;

/** A till bound to store S1 and terminal T1 acts as these, whatever operation it calls, alone or in a batch. */
@RunningLedger
class StoreBoundsIT {

    private final Shop shop = Shop.open("plain");
    private final UUID ada = shop.enrolWith("card-ada", 500);
    private final Caller here = shop.till();
    private final Caller there = till(shop, "S2", "T9");

    private static Caller till(Shop shop, String store, String terminal) {
        Tokens tokens = shop.service().tokens();
        return shop.service()
                .bearing(tokens.signed(Tokens.claims("till", "till of " + store)
                        .claim("programme", shop.programme())
                        .claim("store", store)
                        .claim("terminal", terminal)));
    }

    @TestFactory
    Stream<DynamicTest> anotherStoreIsForbidden() {
        String receipt = sale(there, "S2", "T9").text("/receiptNo");
        return Map.of(
                        "/sales",
                        saleBody("S2", "T1"),
                        "/sales/quote",
                        saleBody("S2", "T1"),
                        "/redemptions",
                        redemption("S2"),
                        "/redemptions/holds",
                        redemption("S2"),
                        "/redemptions?dryRun=true",
                        redemption("S2"),
                        "/sales/" + receipt + "/returns",
                        "{\"returnNo\":\"N1\",\"store\":\"S2\",\"everything\":true}",
                        "/sales/" + receipt + "/returns?dryRun=true",
                        "{\"returnNo\":\"N1\",\"store\":\"S2\",\"everything\":true}",
                        "/sales/" + receipt + "/confirmations",
                        "{\"event\":\"delivered\",\"store\":\"S2\"}")
                .entrySet()
                .stream()
                .map(call -> DynamicTest.dynamicTest(call.getKey(), () -> {
                    Reply reply = here.post(shop.path(call.getKey()), call.getValue());
                    assertThat(reply.expect(403).problem()).isEqualTo("forbidden");
                    assertThat(reply.text("/violations/0/pointer")).isEqualTo("/store");
                }));
    }

    @Test
    void goodsOfAnotherStoresReceiptAreNotExchanged() {
        String receipt = sale(there, "S2", "T9").text("/receiptNo");
        String from = "{'receiptNo':'" + receipt + "','store':'S2','line':1}";
        String line = "{'sku':'a','quantity':-1,'amount':{'amount':'-1.00','currency':'USD'},'original':" + from + "}";
        String body = "{'receiptNo':'X1','store':'S1','lines':[" + line + "]}";
        Reply reply = here.post(shop.path("/sales"), body.replace('\'', '"'));
        assertThat(reply.expect(403).text("/violations/0/pointer")).isEqualTo("/lines/0/original/store");
    }

    @TestFactory
    Stream<DynamicTest> anotherTerminalIsForbidden() {
        String receipt = sale(here, "S1", "T1").text("/receiptNo");
        return Map.of(
                        "/sales",
                        saleBody("S1", "T77"),
                        "/sales/quote",
                        saleBody("S1", "T77"),
                        "/sales/" + receipt + "/returns",
                        "{\"returnNo\":\"N1\",\"store\":\"S1\",\"terminal\":\"T77\",\"everything\":true}")
                .entrySet()
                .stream()
                .map(call -> DynamicTest.dynamicTest(call.getKey(), () -> {
                    Reply reply = here.post(shop.path(call.getKey()), call.getValue());
                    assertThat(reply.expect(403).text("/violations/0/pointer")).isEqualTo("/terminal");
                }));
    }

    @Test
    void batchLinesAreBoundToo() {
        String receipt = sale(there, "S2", "T9").text("/receiptNo");
        String hold = hold(there);
        List<String> lines = List.of(
                "{\"op\":\"sale\",\"key\":\"b1\",\"body\":" + saleBody("S2", "T1") + "}",
                "{\"op\":\"sale\",\"key\":\"b2\",\"body\":" + saleBody("S1", "T77") + "}",
                "{\"op\":\"redeem\",\"key\":\"b3\",\"body\":" + redemption("S2") + "}",
                "{\"op\":\"hold\",\"key\":\"b4\",\"body\":" + redemption("S2") + "}",
                "{\"op\":\"return\",\"key\":\"b5\",\"receiptNo\":\"" + receipt
                        + "\",\"body\":{\"returnNo\":\"N2\",\"store\":\"S2\",\"everything\":true}}",
                "{\"op\":\"capture\",\"key\":\"b6\",\"hold\":\"" + hold + "\",\"body\":{}}",
                "{\"op\":\"void\",\"key\":\"b7\",\"hold\":\"" + hold + "\",\"body\":{}}");
        Reply results = here.postLines(shop.path("/batches"), String.join("\n", lines) + "\n")
                .expect(200);
        assertThat(results.text().lines().map(StoreBoundsIT::status))
                .containsExactly("403", "403", "403", "403", "403", "404", "404");
        assertThat(there.get(shop.path("/redemptions/holds/" + hold)).text("/status"))
                .isEqualTo("HELD");
    }

    @Test
    void anotherStoresReceiptsAndHoldsAreNotThere() {
        String receipt = sale(there, "S2", "T9").text("/receiptNo");
        String hold = hold(there);

        here.get(shop.path("/sales/" + receipt)).expect(404);
        here.get(shop.path("/sales/" + receipt + "?store=S2")).expect(403);
        here.get(shop.path("/redemptions/holds/" + hold)).expect(404);
        here.post(shop.path("/redemptions/holds/" + hold + "/capture"), "{}").expect(404);
        here.post(shop.path("/redemptions/holds/" + hold + "/void"), "{}").expect(404);
        Reply inSale = here.post(
                shop.path("/sales"),
                saleBody("S1", "T1").replace("\"lines\"", "\"redemptions\":[{\"hold\":\"" + hold + "\"}],\"lines\""));
        assertThat(inSale.status()).isEqualTo(404);
        there.post(shop.path("/redemptions/holds/" + hold + "/capture"), "{}").expect(200);
    }

    @Test
    void termsMayLetATillTakeBackWhatAnotherStoreSold() {
        Shop chain = Shop.openUnder(
                shop.service(),
                Shop.document("plain").replace("limits: {", "limits: {otherStores: [RETURNS, HOLDS], "),
                1);
        UUID eve = chain.enrolWith("card-eve", 100);
        Caller other = till(chain, "S2", "T9");
        other.post(chain.path("/sales"), saleBody("S2", "T9").replace(ada.toString(), eve.toString()))
                .expect(201);
        String receipt = chain.till()
                .get(chain.path("/sales/R-S2-T9?store=S2"))
                .expect(200)
                .text("/receiptNo");
        chain.till()
                .post(
                        chain.path("/sales/" + receipt + "/returns"),
                        "{\"returnNo\":\"N1\",\"store\":\"S2\",\"everything\":true}")
                .expect(201);
        String hold = other.post(
                        chain.path("/redemptions/holds"), redemption("S2").replace(ada.toString(), eve.toString()))
                .expect(201)
                .text("/id");
        chain.till()
                .post(chain.path("/redemptions/holds/" + hold + "/capture"), "{}")
                .expect(200);
        assertThat(chain.till()
                        .post(chain.path("/sales"), saleBody("S2", "T9").replace(ada.toString(), eve.toString()))
                        .status())
                .as("selling for the other store")
                .isEqualTo(403);
    }

    private Reply sale(Caller caller, String store, String terminal) {
        return caller.post(shop.path("/sales"), saleBody(store, terminal)).expect(201);
    }

    private String hold(Caller caller) {
        return caller.post(
                        shop.path("/redemptions/holds"),
                        "{\"member\":{\"id\":\"" + ada + "\"},\"ratio\":\"pay\",\"points\":10}")
                .expect(201)
                .text("/id");
    }

    private String saleBody(String store, String terminal) {
        return "{\"receiptNo\":\"R-" + store + "-" + terminal + "\",\"store\":\"" + store + "\",\"terminal\":\""
                + terminal + "\",\"member\":{\"id\":\"" + ada
                + "\"},\"lines\":[{\"sku\":\"a\",\"quantity\":1,\"amount\":{\"amount\":\"5.00\",\"currency\":\"USD\"}}]}";
    }

    private String redemption(String store) {
        return "{\"member\":{\"id\":\"" + ada + "\"},\"ratio\":\"pay\",\"points\":10,\"store\":\"" + store + "\"}";
    }

    private static String status(String line) {
        return line.replaceAll(".*?\"status\":([0-9]+).*", "$1");
    }
}
