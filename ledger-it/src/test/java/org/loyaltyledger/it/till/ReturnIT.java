package org.loyaltyledger.it.till;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.loyaltyledger.it.client.Reply;
import org.loyaltyledger.it.client.Service;
import org.loyaltyledger.it.client.Shop;
import org.loyaltyledger.it.harness.RunningLedger;

/** What a till can do by the answer to a return alone. */
@RunningLedger
class ReturnIT {

    private static final String TERMS = """
            zone: Europe/Berlin
            currency: EUR
            points: {name: points, expiry: {kind: ROLLING, length: P12M}, clawback: DEBT}
            earning:
              nonEarningTenders: [POINTS]
              rules:
                - {id: base, award: {kind: PER_AMOUNT, points: 1, per: "1.00"}}
            redemption:
              ratios:
                - {id: half, points: 1, amount: "0.50"}
                - {id: cent, points: 100, amount: "1.00"}
              rewards: [{id: mug, points: 10, stock: 2}, {id: soup, points: 10, stock: 2, onReturn: DISCARD}]
            """;

    private final Counter shop = new Counter(Shop.openUnder(Service.shared(), TERMS));

    @Test
    void payment_by_points_is_taken_off_the_base_once() {
        shop.shop().enrolWith("a", 200);
        String listed = spend("half", 100) + ",'tenders':[{'type':'POINTS','amount':{'amount':'50.00','currency':"
                + "'EUR'}},{'type':'CASH','amount':{'amount':'50.00','currency':'EUR'}}]";
        Reply quote = shop.post("/sales/quote", Counter.sale("A1", "a", 1, "100.00", listed));
        assertThat(quote.expect(200).number("/earned")).isEqualTo(50);
        Reply sale = shop.post("/sales", Counter.sale("A1", "a", 1, "100.00", listed));
        assertThat(sale.expect(201).number("/earned")).isEqualTo(50);
        assertThat(sale.text("/due/amount")).isEqualTo("50.00");
        Reply unlisted = shop.post("/sales", Counter.sale("A2", "a", 1, "100.00", spend("half", 100)));
        assertThat(unlisted.expect(201).number("/earned")).isEqualTo(50);
    }

    @Test
    void a_return_tells_what_to_pay_out_and_a_dry_run_tells_the_same() {
        shop.shop().enrolWith("b", 1000);
        shop.post("/sales", Counter.sale("B1", "b", 5, "100.00", spend("cent", 1000)))
                .expect(201);
        String two = "{'returnNo':'T1','store':'S1','lines':[{'line':1,'quantity':2}]}";
        Reply dry = shop.post("/sales/B1/returns?dryRun=true", two).expect(200);
        Reply back = shop.post("/sales/B1/returns", two).expect(201);
        for (Reply reply : new Reply[] {dry, back}) {
            assertThat(reply.text("/returned/amount")).isEqualTo("40.00");
            assertThat(reply.text("/moneyBack/amount")).isEqualTo("36.00");
            assertThat(reply.text("/pointsValueBack/amount")).isEqualTo("4.00");
            assertThat(reply.number("/givenBack")).isEqualTo(400);
            assertThat(reply.number("/lost")).isZero();
            assertThat(reply.number("/takenBack")).isEqualTo(36);
            assertThat(reply.number("/takenFrom/spendable")).isEqualTo(36);
            assertThat(reply.number("/balance")).isEqualTo(90 + 400 - 36);
        }
    }

    @Test
    void everything_comes_back_once_however_it_came() {
        shop.shop().enrolWith("c", 10);
        shop.post("/sales", Counter.sale("C1", "c", 2, "20.00", "")).expect(201);
        shop.post("/sales/C1/returns", "{'returnNo':'T1','store':'S1','lines':[{'line':1}]}")
                .expect(201);
        shop.post("/sales", Counter.sale("C2", "c", 2, "20.00", "")).expect(201);
        shop.post("/sales/C2/returns", "{'returnNo':'T1','store':'S1','everything':true}")
                .expect(201);
        for (String receipt : new String[] {"C1", "C2"}) {
            Reply again =
                    shop.post("/sales/" + receipt + "/returns", "{'returnNo':'T2','store':'S1','everything':true}");
            assertThat(again.expect(422).problem()).isEqualTo("return-exceeds-sale");
        }
    }

    @Test
    void rewards_that_come_back_are_in_stock_again_unless_the_terms_discard_them() {
        shop.shop().enrolWith("d", 100);
        String taken = ",'redemptions':[{'reward':'mug','quantity':2},{'reward':'soup','quantity':2}]";
        shop.post("/sales", Counter.sale("D1", "d", 1, "20.00", taken)).expect(201);
        assertThat(left("mug")).isZero();
        shop.post("/sales/D1/returns", "{'returnNo':'T1','store':'S1','everything':true}")
                .expect(201);
        assertThat(left("mug")).isEqualTo(2);
        assertThat(left("soup")).isZero();
    }

    private long left(String reward) {
        Reply rewards = shop.get("/rewards").expect(200);
        return rewards.number(reward.equals("mug") ? "/items/0/left" : "/items/1/left");
    }

    private static String spend(String ratio, int points) {
        return ",'redemptions':[{'ratio':'" + ratio + "','points':" + points + "}]";
    }
}
