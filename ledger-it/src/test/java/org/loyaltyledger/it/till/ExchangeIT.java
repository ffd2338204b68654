package org.loyaltyledger.it.till;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.loyaltyledger.it.client.Reply;
import org.loyaltyledger.it.client.Service;
import org.loyaltyledger.it.client.Shop;
import org.loyaltyledger.it.harness.RunningLedger;

/** Goods brought back and others taken in one receipt, over HTTP. */
@RunningLedger
class ExchangeIT {

    private static final String TERMS = """
            zone: Europe/Berlin
            currency: EUR
            points: {name: points, expiry: {kind: NONE}, clawback: DEBT}
            earning:
              rules:
                - {id: base, award: {kind: PER_AMOUNT, points: 1, per: "1.00"}}
            redemption:
              ratios: [{id: cent, points: 100, amount: "1.00"}]
            """;

    private final Counter shop = new Counter(Shop.openUnder(Service.shared(), TERMS));

    @Test
    void by_its_receipt_goods_come_back_as_in_a_return_and_are_swapped_for_others() {
        shop.shop().enrolWith("a", 400);
        shop.post("/sales", Counter.sale("A1", "a", 1, "40.00", ",'redemptions':[{'ratio':'cent','points':400}]"))
                .expect(201);
        String swap = receipt("A2", "a", line("b", 1, "50.00", ""), line("a", -1, "-40.00", original("A1")));
        Reply quote = shop.post("/sales/quote", swap).expect(200);
        Reply sale = shop.post("/sales", swap).expect(201);
        for (Reply reply : new Reply[] {quote, sale}) {
            assertThat(reply.number("/earned")).isEqualTo(50);
            assertThat(reply.text("/total/amount")).isEqualTo("10.00");
            assertThat(reply.text("/due/amount")).isEqualTo("14.00");
            assertThat(reply.number("/exchanges/0/takenBack")).isEqualTo(40);
            assertThat(reply.number("/exchanges/0/givenBack")).isEqualTo(400);
            assertThat(reply.text("/exchanges/0/moneyBack/amount")).isEqualTo("36.00");
            assertThat(reply.number("/balance")).isEqualTo(450);
        }
        assertThat(shop.get("/sales/A1?store=S1").expect(200).number("/earnedNow"))
                .isZero();
        Reply record = shop.get("/sales/A2?store=S1").expect(200);
        assertThat(record.text("/total/amount")).isEqualTo("10.00");
        assertThat(record.text("/lines/1/amount/amount")).isEqualTo("-40.00");
        Reply again = shop.post("/sales", swap).expect(409);
        assertThat(again.json().at("/sameContent").asBoolean()).isTrue();
        Reply back = shop.post("/sales/A2/returns", "{'returnNo':'T1','store':'S1','everything':true}")
                .expect(201);
        assertThat(back.text("/returned/amount")).isEqualTo("50.00");
        assertThat(back.number("/balance")).isEqualTo(400);
    }

    @Test
    void without_a_receipt_goods_lessen_what_the_sale_earns_down_to_nothing() {
        shop.shop().enrolWith("b", 5);
        Reply some = shop.post("/sales", receipt("B1", "b", line("x", 1, "50.00", ""), line("y", -1, "-30.00", "")));
        assertThat(some.expect(201).number("/earned")).isEqualTo(20);
        Reply none = shop.post("/sales", receipt("B2", "b", line("x", 1, "10.00", ""), line("y", -1, "-30.00", "")));
        assertThat(none.expect(201).number("/earned")).isZero();
        assertThat(none.text("/due/amount")).isEqualTo("-20.00");
        assertThat(none.number("/balance")).isEqualTo(25);
    }

    @Test
    void what_does_not_fit_is_told_with_its_place() {
        shop.shop().enrol("c");
        Reply reply = shop.post(
                "/sales",
                receipt(
                        "C1",
                        "c",
                        line("x", 1, "-5.00", ""),
                        line("y", -1, "5.00", ""),
                        line("z", 1, "5.00", original("A1"))));
        assertThat(reply.expect(400).json().at("/violations").findValuesAsText("pointer"))
                .contains("/lines/0/amount/amount", "/lines/1/amount/amount", "/lines/2/original");
        Reply unknown = shop.post("/sales", receipt("C2", "c", line("a", -1, "-40.00", original("none"))));
        assertThat(unknown.expect(404).problem()).isEqualTo("not-found");
    }

    private static String original(String receipt) {
        return ",'original':{'receiptNo':'" + receipt + "','line':1}";
    }

    private static String line(String sku, int quantity, String amount, String more) {
        return "{'sku':'" + sku + "','quantity':" + quantity + ",'amount':{'amount':'" + amount + "','currency':'EUR'}"
                + more + "}";
    }

    private static String receipt(String number, String card, String... lines) {
        return "{'receiptNo':'" + number + "','store':'S1','member':{'identifier':{'type':'card','value':'" + card
                + "'}},'lines':[" + String.join(",", lines) + "]}";
    }
}
