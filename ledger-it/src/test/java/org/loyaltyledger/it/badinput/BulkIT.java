package org.loyaltyledger.it.badinput;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.loyaltyledger.api.member.MemberRef;
import org.loyaltyledger.api.redemption.NewRedemption;
import org.loyaltyledger.it.client.Caller;
import org.loyaltyledger.it.client.Reply;
import org.loyaltyledger.it.client.Shop;
import org.loyaltyledger.it.harness.Environment;
import org.loyaltyledger.it.harness.RunningLedger;

/** Bad lines among good ones, and bulk that is too much. */
@RunningLedger
class BulkIT {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Shop shop = Shop.open("plain");
    private final Caller till = shop.till();
    private final UUID member = shop.enrol("card");

    @Test
    void aBadLineInTheMiddleHarmsNoNeighbour() {
        List<JsonNode> results = results(post(
                sale("k1", "10.00"),
                "{\"op\":\"sale\",\"key\":\"k2\",\"body\":{\"receiptNo\":",
                "{\"op\":\"sing\",\"key\":\"k3\",\"body\":{}}",
                "{\"op\":\"sale\",\"body\":" + body("1.00") + "}",
                sale("k4", "-10.00"),
                line("redeem", "k5", shop.json(NewRedemption.pay(MemberRef.of(member), "pay", 1_000))),
                sale("k1", "77.00"),
                sale("k6", "20.00")));

        assertThat(results)
                .extracting(result -> result.path("status").asInt())
                .containsExactly(201, 400, 400, 400, 400, 422, 422, 201);
        assertThat(results).extracting(result -> result.path("line").asInt()).containsExactly(1, 2, 3, 4, 5, 6, 7, 8);
        assertThat(results)
                .filteredOn(result -> result.path("status").asInt() >= 400)
                .allSatisfy(result -> assertThat(result.at("/body/type").asText())
                        .as(result.toString())
                        .contains("/problems/"));
        assertThat(shop.spendable(member)).isEqualTo(30);
    }

    @Test
    void aLineSentTwiceInOneBatchIsBookedOnce() {
        String line = sale("k1", "10.00");
        List<JsonNode> results = results(post(line, line, line));

        assertThat(results).extracting(result -> result.path("status").asInt()).containsOnly(201);
        assertThat(results)
                .extracting(result -> result.path("body"))
                .containsOnly(results.get(0).path("body"));
        assertThat(results)
                .extracting(result -> result.path("replayed").asBoolean())
                .containsExactly(false, true, true);
        assertThat(shop.spendable(member)).isEqualTo(10);
    }

    @Test
    void aSingleCallKnowsTheKeyOfALineAndTheOtherWayRound() {
        String body = body("10.00");
        results(post(line("sale", "k1", body)));
        assertThat(till.post(shop.path("/sales"), "k1", body).expect(201).replayed())
                .isTrue();

        String other = body("5.00");
        till.post(shop.path("/sales"), "k2", other).expect(201);
        assertThat(results(post(line("sale", "k2", other)))
                        .get(0)
                        .path("replayed")
                        .asBoolean())
                .isTrue();
        assertThat(shop.spendable(member)).isEqualTo(15);
    }

    @Test
    void tenThousandLinesAreAnsweredInOrder() {
        List<String> lines =
                IntStream.range(0, 10_000).mapToObj(i -> sale("k" + i, "1.00")).toList();

        List<JsonNode> results = results(post(lines.toArray(String[]::new)));

        assertThat(results)
                .hasSize(10_000)
                .allSatisfy(result -> assertThat(result.path("status").asInt()).isEqualTo(201));
        assertThat(IntStream.range(0, 10_000)
                        .allMatch(i -> results.get(i).path("key").asText().equals("k" + i)))
                .isTrue();
        assertThat(shop.spendable(member)).isEqualTo(10_000);
    }

    @Test
    void oneLineMoreThanTenThousandIsRefusedAsAWhole() {
        Map<String, Long> before = Environment.get().database().rows();
        String[] lines =
                IntStream.range(0, 10_001).mapToObj(i -> sale("k" + i, "1.00")).toArray(String[]::new);

        Reply reply = post(lines);

        assertThat(Judgement.ofRefusal(reply)).as(reply.text()).isEmpty();
        assertThat(Environment.get().database().rows()).isEqualTo(before);
    }

    @Test
    void twentyMegabytesInOneLineAreRefused() {
        Map<String, Long> before = Environment.get().database().rows();
        Reply reply = post(line("sale", "k1", "{\"receiptNo\":\"" + "x".repeat(20_000_000) + "\"}"));

        if (reply.status() == 200) {
            assertThat(results(reply))
                    .allSatisfy(
                            result -> assertThat(result.path("status").asInt()).isBetween(400, 499));
        } else {
            assertThat(Judgement.ofRefusal(reply)).as(reply.text()).isEmpty();
        }
        assertThat(Environment.get().database().rows()).isEqualTo(before);
    }

    private Reply post(String... lines) {
        return till.postLines(shop.path("/batches"), String.join("\n", lines) + "\n");
    }

    private static List<JsonNode> results(Reply reply) {
        return Arrays.stream(reply.expect(200).text().split("\n"))
                .map(BulkIT::tree)
                .collect(Collectors.toList());
    }

    private String sale(String key, String amount) {
        return line("sale", key, body(amount));
    }

    private String body(String amount) {
        return shop.json(shop.sale(member, amount.replace("-", "")))
                .replace("\"" + amount.replace("-", "") + "\"", "\"" + amount + "\"");
    }

    private static String line(String op, String key, String body) {
        return "{\"op\":\"%s\",\"key\":\"%s\",\"body\":%s}".formatted(op, key, body);
    }

    private static JsonNode tree(String line) {
        try {
            return JSON.readTree(line);
        } catch (IOException failure) {
            throw new UncheckedIOException(line, failure);
        }
    }
}
