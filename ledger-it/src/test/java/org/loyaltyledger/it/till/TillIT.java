package org.loyaltyledger.it.till;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.loyaltyledger.it.client.Reply;
import org.loyaltyledger.it.client.Service;
import org.loyaltyledger.it.client.Shop;
import org.loyaltyledger.it.harness.RunningLedger;

@RunningLedger
class TillIT {

    private static final String TERMS = """
            zone: Europe/Berlin
            currency: EUR
            points: {name: points, expiry: {kind: NONE}, clawback: DEBT}
            earning:
              rules:
                - {id: base, award: {kind: PER_AMOUNT, points: 1, per: "1.00"}}
            redemption:
              ratios: [{id: pay, points: 1, amount: "0.10", step: 10, minimum: 10}]
              rewards: [{id: coffee, name: Coffee, points: 30, stock: 2}]
            returns: {basis: BY_ITEM}
            unknownMember: PARK
            """;

    private final Counter shop = new Counter(Shop.openUnder(Service.shared(), TERMS));

    @Test
    void a_sale_earns_is_found_and_comes_back_in_parts() {
        UUID member = shop.enrol("c1");
        Reply quote = shop.post("/sales/quote", Counter.sale("R1", "c1", 3, "100.00", ""));
        assertThat(quote.expect(200).text("/status")).isEqualTo("QUOTED");
        Reply sale = shop.post("/sales", "k1", Counter.sale("R1", "c1", 3, "100.00", ""))
                .expect(201);
        assertThat(sale.number("/earned")).isEqualTo(100).isEqualTo(quote.number("/earned"));
        assertThat(sale.text("/member")).isEqualTo(member.toString());
        assertThat(sale.text("/awards/0/explanation/0/text")).isEqualTo("1 per 1.00 of 100.00");

        Reply again = shop.post("/sales", "k1", Counter.sale("R1", "c1", 3, "100.00", ""));
        assertThat(again.replayed()).isTrue();
        assertThat(again.text()).isEqualTo(sale.text());
        Reply newKey = shop.post("/sales", "k2", Counter.sale("R1", "c1", 3, "100.00", ""))
                .expect(409);
        assertThat(newKey.problem()).isEqualTo("duplicate-receipt");
        assertThat(newKey.text("/transaction")).isEqualTo(sale.text("/transaction"));

        Reply one = shop.post("/sales/R1/returns", part("T1", 1)).expect(201);
        assertThat(one.number("/takenBack")).isEqualTo(34);
        Reply dry = shop.post("/sales/R1/returns?dryRun=true", part("T2", 2)).expect(200);
        assertThat(dry.number("/balance")).isZero();
        assertThat(shop.get("/sales/R1?store=S1").expect(200).number("/earnedNow"))
                .isEqualTo(66);
        assertThat(shop.post("/sales/R1/returns", part("T1", 1)).expect(409).problem())
                .isEqualTo("duplicate-receipt");
        assertThat(shop.post("/sales/R1/returns", part("T3", 3)).expect(422).problem())
                .isEqualTo("return-exceeds-sale");
        shop.post("/sales/R1/returns", "{'returnNo':'T4','store':'S1','everything':true}")
                .expect(201);
        Reply record = shop.get("/sales/R1?store=S1");
        assertThat(record.number("/earnedNow")).isZero();
        assertThat(record.json().at("/returns").size()).isEqualTo(2);
    }

    @Test
    void B70_spent_points_come_back_with_the_sale() {
        shop.enrol("c2");
        shop.post("/sales", Counter.sale("R1", "c2", 1, "200.00", "")).expect(201);
        String spend = ",'redemptions':[{'ratio':'pay','points':150}]";
        Reply sale =
                shop.post("/sales", Counter.sale("R2", "c2", 1, "70.00", spend)).expect(201);
        assertThat(sale.number("/balance")).isEqualTo(120);
        assertThat(sale.text("/due/amount")).isEqualTo("55.00");
        Reply back = shop.post("/sales/R2/returns", "{'returnNo':'T1','store':'S1','everything':true}")
                .expect(201);
        assertThat(back.number("/balance")).isEqualTo(200);
    }

    @Test
    void a_hold_is_captured_in_part_once_or_given_up() {
        shop.enrol("c3");
        shop.post("/sales", Counter.sale("R1", "c3", 1, "100.00", "")).expect(201);
        Reply hold = shop.post("/redemptions/holds", redemption("c3", "'ratio':'pay','points':50"))
                .expect(201);
        assertThat(hold.number("/balance")).isEqualTo(50);
        String id = hold.text("/id");
        Reply captured = shop.post("/redemptions/holds/" + id + "/capture", "{'points':20}")
                .expect(200);
        assertThat(captured.number("/balance")).isEqualTo(80);
        assertThat(captured.text("/spent/value/amount")).isEqualTo("2.00");
        assertThat(shop.post("/redemptions/holds/" + id + "/void", "{}")
                        .expect(422)
                        .problem())
                .isEqualTo("hold-not-open");
        assertThat(shop.get("/redemptions/holds/" + id).expect(200).text("/status"))
                .isEqualTo("CAPTURED");
        assertThat(shop.get("/redemptions/holds/" + id).text("/spent/value/amount"))
                .isEqualTo("2.00");
        assertThat(shop.post("/redemptions", redemption("c3", "'ratio':'pay','points':90"))
                        .expect(422)
                        .problem())
                .isEqualTo("insufficient-points");
    }

    @Test
    void a_reward_goes_as_long_as_there_is_stock_and_a_reference_goes_once() {
        shop.enrol("c4");
        shop.post("/sales", Counter.sale("R1", "c4", 1, "500.00", "")).expect(201);
        String coffee = redemption("c4", "'reward':'coffee','reference':'cup 1'");
        Reply first = shop.post("/redemptions", coffee).expect(201);
        assertThat(first.number("/spent/points")).isEqualTo(30);
        Reply second = shop.post("/redemptions", coffee).expect(409);
        assertThat(second.text("/transaction")).isEqualTo(first.text("/transaction"));
        assertThat(shop.get("/rewards").expect(200).number("/items/0/left")).isEqualTo(1);
        Reply hold = shop.post("/redemptions/holds", redemption("c4", "'reward':'coffee'"))
                .expect(201);
        shop.post("/redemptions", redemption("c4", "'reward':'coffee'")).expect(422);
        shop.post("/redemptions/holds/" + hold.text("/id") + "/void", "{'reason':'changed my mind'}")
                .expect(200);
        shop.post("/redemptions", redemption("c4", "'reward':'coffee'")).expect(201);
    }

    @Test
    void a_parked_sale_is_booked_when_its_card_is_enrolled() {
        assertThat(shop.post("/sales", Counter.sale("R1", "new", 1, "10.00", ""))
                        .expect(201)
                        .text("/status"))
                .isEqualTo("PARKED");
        shop.enrol("new");
        assertThat(shop.get("/sales/R1?store=S1").text("/status")).isEqualTo("BOOKED");
    }

    @Test
    void in_bulk_each_line_stands_for_itself() {
        String lines = "{'op':'enrol','key':'b1','body':{'identifiers':[{'type':'card','value':'b'}]}}\n"
                + "{'op':'sale','key':'b2','body':" + Counter.sale("B1", "b", 2, "20.00", "") + "}\n"
                + "this is no JSON\n"
                + "{'op':'sale','key':'b4','body':{'receiptNo':'B2'}}\n"
                + "{'op':'return','key':'b5','receiptNo':'B1','body':" + part("T1", 1) + "}\n"
                + "{'op':'dance','key':'b6','body':{}}\n"
                + "{'op':'redeem','key':'b7','body':" + redemption("b", "'ratio':'pay'") + "}\n";
        Reply reply = shop.lines(lines).expect(200);
        String[] results = reply.text().split("\n");
        assertThat(results).hasSize(7);
        assertThat(statuses(reply)).containsExactly(201, 201, 400, 400, 201, 400, 201);
        assertThat(results[4]).contains("\"takenBack\":10");
        assertThat(results[6]).contains("\"balance\":0");

        Reply replay = shop.lines(lines).expect(200);
        assertThat(statuses(replay)).containsExactly(201, 201, 400, 400, 201, 400, 201);
        assertThat(replay.text().split("\n")[1]).contains("\"replayed\":true");
    }

    @Test
    void ten_thousand_and_one_lines_book_nothing() {
        StringBuilder lines = new StringBuilder();
        for (int i = 0; i <= 10_000; i++) {
            lines.append("{'op':'sale','key':'x").append(i).append("','body':{}}\n");
        }
        assertThat(shop.lines(lines.toString()).expect(413).problem()).isEqualTo("body-too-large");
    }

    @Test
    void what_is_wrong_is_told_with_its_place() {
        Reply reply = shop.post(
                "/sales",
                "{'receiptNo':'X','store':'S1','lines':["
                        + "{'sku':'a','quantity':1,'amount':{'amount':'-1.00','currency':'EUR'}},"
                        + "{'sku':'b','quantity':1,'amount':{'amount':'1.00','currency':'EUR'},"
                        + "'tax':{'amount':'2.00','currency':'EUR'}}],"
                        + "'redemptions':[{'ratio':'none'}]}");
        assertThat(reply.expect(400).problem()).isEqualTo("invalid-request");
        assertThat(reply.json().at("/violations").findValuesAsText("pointer"))
                .contains("/lines/0/amount/amount", "/lines/1/tax");
    }

    private static int[] statuses(Reply reply) {
        return reply.text()
                .lines()
                .mapToInt(line -> Integer.parseInt(line.replaceAll(".*?\"status\":(\\d+).*", "$1")))
                .toArray();
    }

    private static String part(String number, int quantity) {
        return "{'returnNo':'" + number + "','store':'S1','lines':[{'line':1,'quantity':" + quantity + "}]}";
    }

    private static String redemption(String card, String rest) {
        return "{'member':{'identifier':{'type':'card','value':'" + card + "'}}," + rest + "}";
    }
}
