package org.loyaltyledger.it.till;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.loyaltyledger.it.client.Reply;
import org.loyaltyledger.it.client.Service;
import org.loyaltyledger.it.client.Shop;
import org.loyaltyledger.it.harness.RunningLedger;

/** Points per full step, for what is no sale, and on lines that bear a discount together. */
@RunningLedger
class EarningIT {

    private static final String TERMS = """
            zone: Europe/Berlin
            currency: EUR
            points: {name: points, expiry: {kind: ROLLING, length: P12M}, clawback: DEBT}
            earning:
              rules:
                - {id: base, award: {kind: PER_STEP, points: 5, per: "2.50"}}
                - {id: visit, event: visit, award: {kind: FIXED, points: 10},
                   limits: [{scope: MEMBER, period: DAY, points: 10, exceed: REJECT}]}
                - {id: nights, event: night, award: {kind: PER_ITEM, points: 7}, activation: {kind: PERIOD, length: P14D}}
            limits: {acceptBackdated: P60D}
            """;

    private final Shop shop = Shop.openUnder(Service.shared(), TERMS);
    private final UUID anna = shop.enrol("anna");

    @Test
    void onlyFullStepsEarnAndReturnsLeaveWhatTheRestEarns() {
        Reply sale = post("/sales", sale("R1", "", "3.00", "2.00")).expect(201);
        assertThat(sale.number("/earned")).isEqualTo(10);
        assertThat(sale.text("/awards/0/explanation/0/text")).isEqualTo("5 per full 2.50 of 5.00");
        Reply back = post("/sales/R1/returns", "{'returnNo':'T1','store':'S1','lines':[{'line':2}]}")
                .expect(201);
        assertThat(back.number("/takenBack")).isEqualTo(5);
        post("/sales/R1/returns", "{'returnNo':'T2','store':'S1','lines':[{'line':1}]}")
                .expect(201);
        assertThat(shop.spendable(anna)).isZero();
        assertThat(shop.audit()).isEmpty();
    }

    @Test
    void aVisitEarnsWithinItsLimitOnceForItsKeyAndAtItsTime() {
        Instant late = Instant.now().minus(20, ChronoUnit.DAYS).truncatedTo(ChronoUnit.SECONDS);
        Reply dry = post("/activities?dryRun=true", event("visit", "1", late)).expect(200);
        assertThat(dry.number("/earned")).isEqualTo(10);
        assertThat(dry.json().has("transaction")).isFalse();
        assertThat(shop.spendable(anna)).isZero();

        Reply first = shop.operator().post(shop.path("/activities"), "k", quoted(event("visit", "1", late)));
        assertThat(first.expect(201).number("/earned")).isEqualTo(10);
        Reply again = shop.operator().post(shop.path("/activities"), "k", quoted(event("visit", "1", late)));
        assertThat(again.replayed()).isTrue();
        assertThat(again.text()).isEqualTo(first.text());
        Reply limited = post("/activities", event("visit", "1", late)).expect(201);
        assertThat(limited.number("/earned")).isZero();
        assertThat(limited.text("/awards/0/explanation/1/text")).isEqualTo("A limit leaves nothing.");

        Reply transaction = shop.operator().get(shop.path("/transactions/" + first.text("/transaction")));
        assertThat(transaction.expect(200).text("/kind")).isEqualTo("EVENT");
        assertThat(Instant.parse(transaction.text("/occurredAt"))).isEqualTo(late);
        assertThat(post("/activities", event("night", "3", late)).number("/earned"))
                .isEqualTo(21);
        assertThat(post("/activities", event("other", "1", late))
                        .expect(201)
                        .json()
                        .has("transaction"))
                .isFalse();
        assertThat(shop.spendable(anna)).isEqualTo(10 + 21);
        assertThat(shop.audit()).isEmpty();
    }

    @Test
    void aDiscountOnSomeLinesIsSpreadOverThemOnly() {
        String on = ",'discounts':[{'amount':{'amount':'1.00','currency':'EUR'},'lines':[1,2]}]";
        Reply sale = post("/sales", sale("R2", on, "5.00", "5.00", "5.00")).expect(201);
        assertThat(sale.text("/total/amount")).isEqualTo("14.00");
        Reply found = shop.till().get(shop.path("/sales/R2?store=S1")).expect(200);
        assertThat(found.text("/lines/0/amount/amount")).isEqualTo("4.50");
        assertThat(found.text("/lines/2/amount/amount")).isEqualTo("5.00");
        String tooMuch = on.replace("1.00", "10.01");
        assertThat(post("/sales", sale("R3", tooMuch, "5.00", "5.00", "5.00"))
                        .expect(400)
                        .text("/violations/0/pointer"))
                .isEqualTo("/discounts/0/amount");
    }

    private Reply post(String path, String body) {
        return shop.till().post(shop.path(path), quoted(body));
    }

    private String event(String name, String figure, Instant at) {
        return "{'member':{'id':'%s'},'name':'%s','figure':%s,'occurredAt':'%s'}".formatted(anna, name, figure, at);
    }

    private String sale(String receipt, String more, String... amounts) {
        StringBuilder lines = new StringBuilder();
        for (String amount : amounts) {
            lines.append(lines.isEmpty() ? "" : ",")
                    .append("{'sku':'a','quantity':1,'amount':{'amount':'" + amount + "','currency':'EUR'}}");
        }
        return "{'store':'S1','receiptNo':'%s','member':{'id':'%s'},'lines':[%s]%s}"
                .formatted(receipt, anna, lines, more);
    }

    private static String quoted(String json) {
        return json.replace('\'', '"');
    }
}
