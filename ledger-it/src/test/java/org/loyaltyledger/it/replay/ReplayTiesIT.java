package org.loyaltyledger.it.replay;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.loyaltyledger.api.sale.NewSale;
import org.loyaltyledger.it.client.Reply;
import org.loyaltyledger.it.client.Shop;
import org.loyaltyledger.it.client.Time;
import org.loyaltyledger.it.harness.Pause;
import org.loyaltyledger.it.harness.RunningLedger;

/** What holds a grocer's members, over a till file: the ledger and plain SQL over the file must agree. */
@RunningLedger
class ReplayTiesIT {

    private static final Path FILE = Path.of(System.getProperty("ledger.it.replay.file", "src/test/replay/sample.csv"));
    private static final ZoneId ZONE = ZoneId.of("America/New_York");
    private static final int TOP = 20;
    private static final List<String> DATES = List.of("2017-04-01", "2017-07-01", "2017-10-01");

    @AfterEach
    void theTrueTimeAgain() {
        Time.isTrue();
    }

    @Test
    void tiersBundlesAndContractsAreWhatTheFileSays() throws Exception {
        List<Basket> baskets = Basket.read(FILE);
        Time.is("2017-01-01T05:00:00Z");
        Shop shop = Shop.open("grocer-ties");
        List<BulkLine> lines = BulkLine.of(baskets);
        List<BulkLine> enrolments =
                lines.stream().filter(line -> line.op().equals("enrol")).toList();
        new Replay(shop).post(enrolments);
        try (FileTable file = new FileTable(baskets)) {
            Set<String> top = file.ask("SELECT household, SUM(value) FROM till_line GROUP BY household"
                            + " ORDER BY SUM(value) DESC, household LIMIT " + TOP)
                    .keySet();
            Map<String, String> members = members(shop, file);
            Map<String, String> contracts = new TreeMap<>();
            Set<String> posted = new HashSet<>();
            top.forEach(household -> contracts.put(household, sign(shop, members.get(household))));

            List<BulkLine> sales =
                    lines.stream().filter(line -> line.op().equals("sale")).toList();
            for (String date : DATES) {
                Instant boundary = start(date);
                Time.is(boundary);
                post(shop, sales, posted, boundary);
                assess(shop, date);
                tiersAre(shop, members, file, date);
            }
            bundlesAre(shop, members, file);
            commitmentsAre(shop, members, contracts, file);
            System.out.println("replay: "
                    + shop.operator()
                            .get(shop.path("/tiers/pyramid"))
                            .expect(200)
                            .text());
            assertThat(shop.audit()).isEmpty();
        }
    }

    /** What was sold before an instant and not posted yet. */
    private static void post(Shop shop, List<BulkLine> sales, Set<String> posted, Instant until) {
        List<BulkLine> some = sales.stream()
                .filter(line -> ((NewSale) line.body()).occurredAt().isBefore(until))
                .filter(line -> posted.add(line.key()))
                .toList();
        assertThat(new Replay(shop).post(some))
                .allSatisfy(answer -> assertThat(answer.path("status").asInt())
                        .as(answer.toString())
                        .isEqualTo(201));
    }

    private static void assess(Shop shop, String date) {
        String path = shop.path("/tiers/computations");
        Reply run = shop.operator().post(path, "{\"date\":\"" + date + "\"}").expect(202);
        for (int tries = 0; tries < 600 && !run.json().has("endedAt"); tries++) {
            Pause.millis(100);
            run = shop.operator().get(path + "/" + date).expect(200);
        }
        assertThat(run.json().has("endedAt")).as(run.text()).isTrue();
        System.out.println("replay: " + run.text());
    }

    private static Instant start(String date) {
        return LocalDate.parse(date).atStartOfDay(ZONE).toInstant();
    }

    /** Of a day's first instant: the ninety days before the next one. */
    private static void tiersAre(Shop shop, Map<String, String> members, FileTable file, String date) throws Exception {
        Map<String, String> expected = file.ask("SELECT household, CASE WHEN SUM(value) >= 300 THEN 'GOLD'"
                + " WHEN SUM(value) >= 100 THEN 'SILVER' ELSE 'BRONZE' END FROM till_line"
                + " WHERE day >= '" + LocalDate.parse(date).minusDays(89) + "' AND day < '" + date
                + "' GROUP BY household");
        String at = start(date).toString();
        Map<String, String> held = new TreeMap<>();
        expected.keySet()
                .forEach(household -> held.put(
                        household,
                        shop.auditor()
                                .get(shop.path("/members/" + members.get(household) + "/tier?at=" + at))
                                .expect(200)
                                .text("/tier")));
        assertThat(held).isEqualTo(expected);
        System.out.printf("replay: %s: tiers of %,d households agree%n", date, expected.size());
    }

    /** Who ever bought of both departments within fourteen days. */
    private static void bundlesAre(Shop shop, Map<String, String> members, FileTable file) throws Exception {
        Set<String> expected = file.ask(
                        "SELECT DISTINCT m.household, '' FROM till_line m JOIN other_line d"
                                + " ON d.household = m.household AND d.day BETWEEN m.day - INTERVAL 13 DAY AND m.day + INTERVAL 13 DAY"
                                + " WHERE m.department = 'MEAT' AND d.department = 'DELI' AND m.quantity >= 1 AND d.quantity >= 1")
                .keySet();
        Set<String> complete = new TreeSet<>();
        members.forEach((household, member) -> {
            Reply bundle = shop.auditor()
                    .get(shop.path("/members/" + member + "/bundles/roast"))
                    .expect(200);
            if (bundle.number("/completions") > 0) {
                complete.add(household);
            }
        });
        assertThat(complete).isEqualTo(expected);
        System.out.printf("replay: %,d households completed the bundle, as the file says%n", expected.size());
    }

    private static void commitmentsAre(
            Shop shop, Map<String, String> members, Map<String, String> contracts, FileTable file) throws Exception {
        Map<String, String> spend = file.ask("SELECT household, SUM(value) FROM till_line GROUP BY household");
        contracts.forEach((household, contract) -> {
            JsonNode read = shop.auditor()
                    .get(shop.path("/members/" + members.get(household) + "/contracts/" + contract))
                    .expect(200)
                    .json();
            assertThat(new BigDecimal(
                            read.at("/commitment/0/counted/amount/amount").asText()))
                    .as(read.toString())
                    .isEqualByComparingTo(spend.get(household));
        });
        System.out.printf("replay: %d contracts count what the file says%n", contracts.size());
    }

    private static Map<String, String> members(Shop shop, FileTable file) throws Exception {
        Map<String, String> members = new TreeMap<>();
        file.ask("SELECT DISTINCT household, '' FROM till_line")
                .keySet()
                .forEach(household -> members.put(
                        household,
                        shop.auditor()
                                .get(shop.path("/members?identifierType=card&identifier=" + household))
                                .expect(200)
                                .text("/items/0/id")));
        return members;
    }

    private static String sign(Shop shop, String member) {
        String path = shop.path("/members/" + member + "/contracts");
        Reply offer = shop.operator().post(path, "{\"template\":\"regular\"}").expect(201);
        String hash = offer.text("/versions/0/documentHash");
        String contract = offer.text("/id");
        shop.operator()
                .post(path + "/" + contract + "/acceptance", "{\"documentHash\":\"" + hash + "\"}")
                .expect(200);
        return contract;
    }
}
