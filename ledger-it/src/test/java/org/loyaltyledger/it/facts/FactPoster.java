package org.loyaltyledger.it.facts;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.loyaltyledger.it.client.Caller;
import org.loyaltyledger.it.client.Reply;
import org.loyaltyledger.it.client.Shop;
import org.loyaltyledger.it.facts.FactSequence.Fact;
import org.loyaltyledger.it.harness.Pause;

/** Posts facts of members to a shop, and reads what they come to. */
final class FactPoster {

    private static final int RETRIES = 60;
    private static final AtomicLong NAMES = new AtomicLong();

    private final Shop shop;
    private final Caller till;
    private final Caller operator;
    private final Instant joinedAt;

    FactPoster(Shop shop, Instant joinedAt) {
        this.shop = shop;
        this.till = shop.till();
        this.operator = shop.operator();
        this.joinedAt = joinedAt;
    }

    /** A new member, whose receipts have names of their own. */
    record Person(UUID id, String prefix) {}

    Person enrol(String prefix) {
        String card = "card-" + NAMES.incrementAndGet();
        JsonNode member = post(
                        till,
                        shop.path("/members"),
                        "{\"identifiers\":[{\"type\":\"card\",\"value\":\"%s\"}],\"joinedAt\":\"%s\"}"
                                .formatted(card, joinedAt))
                .expect(201)
                .json();
        return new Person(UUID.fromString(member.at("/id").asText()), prefix);
    }

    /** A name for the receipts of one person. */
    String prefix() {
        return "h" + NAMES.incrementAndGet() + "-";
    }

    JsonNode merge(UUID survivor, UUID ended) {
        return post(
                        operator,
                        shop.path("/members/" + survivor + "/merges"),
                        "{\"from\":\"" + ended + "\",\"reason\":\"enrolled twice\"}")
                .expect(200)
                .json();
    }

    /** What an audit of the shop finds wrong. */
    List<String> audit() {
        return shop.audit();
    }

    /** @return whether it was accepted; a redemption may find too few points */
    boolean post(Person person, Fact fact) {
        String name = person.prefix() + fact.receipt();
        return switch (fact.kind()) {
            case SALE ->
                accepted(post(till, shop.path("/sales"), """
                    {"receiptNo":"%s","store":"S1","occurredAt":"%s","member":{"id":"%s"},
                     "lines":[{"sku":"%s","quantity":%d,"amount":{"amount":"%s","currency":"EUR"}}]}""".formatted(
                                name, fact.at(), person.id(), fact.sku(), fact.units(), fact.amount())));
            case RETURN ->
                accepted(post(
                        till, shop.path("/sales/" + name + "/returns"), """
                    {"returnNo":"T-%s","store":"S1","occurredAt":"%s","lines":[{"line":1,"quantity":%d}]}""".formatted(name, fact.at(), fact.units())));
            case EVENT ->
                accepted(post(operator, shop.path("/activities"), """
                    {"member":{"id":"%s"},"name":"%s","figure":%d,"occurredAt":"%s","reference":"%s"}""".formatted(
                                person.id(), fact.sku(), fact.units(), fact.at(), name)));
            case REDEMPTION ->
                redeemed(post(
                        till, shop.path("/redemptions"), """
                    {"member":{"id":"%s"},"ratio":"pay","points":%d,"occurredAt":"%s","reference":"%s"}""".formatted(person.id(), fact.units(), fact.at(), name)));
        };
    }

    /** As a till does: what is not available now is asked again with the same key. */
    private static Reply post(Caller caller, String path, String body) {
        String key = UUID.randomUUID().toString();
        Reply reply = caller.post(path, key, body);
        for (int again = 0; again < RETRIES && (reply.status() == 503 || reply.status() == 429); again++) {
            Pause.millis(500);
            reply = caller.post(path, key, body);
        }
        return reply;
    }

    private static boolean accepted(Reply reply) {
        assertThat(reply.status()).as(reply.text()).isIn(200, 201);
        return true;
    }

    private static boolean redeemed(Reply reply) {
        if (reply.status() == 422) {
            assertThat(reply.problem()).as(reply.text()).isEqualTo("insufficient-points");
            return false;
        }
        return accepted(reply);
    }

    /** What a member has, holds and would earn next; the same for all to whom the same happened. */
    List<String> state(UUID member) {
        List<String> state = new ArrayList<>();
        JsonNode balance = read("/members/" + member + "/balance");
        for (String figure : List.of("spendable", "pending", "held", "debt", "total")) {
            state.add(figure + " " + balance.path(figure));
        }
        lots(member).forEach((lot, points) -> state.add("lot " + lot + " " + points));
        state.add("tier " + without(read("/members/" + member + "/tier"), "member"));
        read("/members/" + member + "/bundles")
                .at("/bundles")
                .forEach(bundle -> state.add("bundle " + without(bundle, "instance", "changes")));
        JsonNode quote = post(till, shop.path("/sales/quote"), """
                {"receiptNo":"probe","store":"S1","member":{"id":"%s"},
                 "lines":[{"sku":"z","quantity":1,"amount":{"amount":"150.00","currency":"EUR"}}]}""".formatted(member))
                .expect(200)
                .json();
        quote.at("/awards").forEach(award -> state.add("next sale " + award.path("rule") + " " + award.path("points")));
        return state;
    }

    /** Points that are left, by when they were earned and when they end. */
    private Map<String, Long> lots(UUID member) {
        Map<String, Long> lots = new TreeMap<>();
        read("/members/" + member + "/lots?limit=100").at("/items").forEach(lot -> {
            if (lot.path("remaining").asLong() > 0) {
                lots.merge(
                        lot.path("earnedAt").asText() + " to "
                                + lot.path("expiresAt").asText("ever"),
                        lot.path("remaining").asLong(),
                        Long::sum);
            }
        });
        return lots;
    }

    private JsonNode read(String path) {
        return operator.get(shop.path(path)).expect(200).json();
    }

    private static JsonNode without(JsonNode node, String... fields) {
        return ((ObjectNode) node.deepCopy()).remove(List.of(fields));
    }
}
