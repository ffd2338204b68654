package org.loyaltyledger.it.statement;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.loyaltyledger.it.client.Caller;
import org.loyaltyledger.it.client.Reply;
import org.loyaltyledger.it.client.Service;
import org.loyaltyledger.it.client.Shop;
import org.loyaltyledger.it.client.Tokens;
import org.loyaltyledger.it.harness.RunningLedger;

/** A booking is told as people know it: shop, goods, amount and the rule's name, in the reader's language. */
@RunningLedger
class PurchaseHistoryIT {

    private static final String TERMS = """
            zone: Europe/Berlin
            currency: EUR
            translations: {zh: {A point a euro: 每欧元一分}}
            points: {name: p, expiry: {kind: ROLLING, length: P12M}, clawback: DEBT}
            earning: {rules: [{id: base, name: A point a euro, award: {kind: PER_AMOUNT, points: 1, per: "1.00"}}]}
            """;

    private static final String SALE = """
            {"receiptNo":"R-1","store":"S1","member":{"id":"%s"},"lines":[\
            {"sku":"4011","quantity":3,"amount":{"amount":"1.50","currency":"EUR"},"attributes":{"description":"Bananas"}},\
            {"sku":"4065","quantity":0.5,"amount":{"amount":"4.00","currency":"EUR"}}]}
            """;

    private final Shop shop = Shop.openUnder(Service.shared(), TERMS);
    private final UUID ada = shop.enrol("card-1");

    @Test
    void aPurchaseNamesShopGoodsAmountAndRule() {
        shop.operator()
                .post(shop.path("/stores"), "{\"id\":\"S1\",\"name\":\"The harbour\"}")
                .expect(201);
        sell();
        Caller me = shop.member(ada);

        Reply list = me.get(shop.path("/members/" + ada + "/transactions")).expect(200);

        assertThat(list.text("/items/0/purchase/storeName")).isEqualTo("The harbour");
        assertThat(list.text("/items/0/purchase/receiptNo")).isEqualTo("R-1");
        assertThat(list.text("/items/0/purchase/total/amount")).isEqualTo("5.50");
        assertThat(list.text("/items/0/purchase/goods/0/name")).isEqualTo("Bananas");
        assertThat(list.json().at("/items/0/purchase/goods/0/quantity").asInt()).isEqualTo(3);
        assertThat(list.text("/items/0/purchase/goods/1/name"))
                .as("the article's code, where the till tells no more")
                .isEqualTo("4065");
        assertThat(list.text("/items/0/purchase/goods/1/amount/amount")).isEqualTo("4.00");
        Reply whole =
                me.get(shop.path("/transactions/" + list.text("/items/0/id"))).expect(200);
        assertThat(whole.text("/purchase/goods/0/name")).isEqualTo("Bananas");
        assertThat(whole.text("/explanation/0/rule")).isEqualTo("base");
        assertThat(whole.text("/explanation/0/name")).isEqualTo("A point a euro");
    }

    @Test
    void whoActsForAnotherStoreIsNotToldWhatWasBought() {
        sell();
        String path = shop.path("/members/" + ada + "/transactions");

        assertThat(shop.till().get(path).expect(200).json().at("/items/0").has("purchase"))
                .isTrue();
        Tokens tokens = shop.service().tokens();
        String token = tokens.signed(Tokens.claims("till", "till of S2")
                .claim("programme", shop.programme())
                .claim("store", "S2")
                .claim("terminal", "T1"));
        Reply elsewhere = shop.service().bearing(token).get(path).expect(200);
        assertThat(elsewhere.json().at("/items/0").has("points")).isTrue();
        assertThat(elsewhere.json().at("/items/0").has("purchase")).isFalse();
    }

    @Test
    void namesAreToldInTheLanguageThatIsAskedFor() {
        sell();
        Caller me = shop.member(ada);
        String path = shop.path("/transactions/"
                + me.get(shop.path("/members/" + ada + "/transactions")).text("/items/0/id"));

        Reply chinese = me.send(
                me.request(path).header("Accept-Language", "zh-CN, en;q=0.5").GET());
        Reply french = me.send(me.request(path).header("Accept-Language", "fr").GET());

        assertThat(chinese.text("/explanation/0/name")).isEqualTo("每欧元一分");
        assertThat(chinese.header("content-language")).contains("zh");
        assertThat(french.text("/explanation/0/name")).isEqualTo("A point a euro");
        assertThat(french.header("content-language")).contains("en");
        assertThat(french.header("vary").orElseThrow()).contains("Accept-Language");
    }

    private void sell() {
        shop.operator().post(shop.path("/sales"), SALE.formatted(ada)).expect(201);
    }
}
