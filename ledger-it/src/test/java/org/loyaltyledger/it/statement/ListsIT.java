package org.loyaltyledger.it.statement;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.loyaltyledger.api.member.MemberRef;
import org.loyaltyledger.api.movement.NewAdjustment;
import org.loyaltyledger.api.redemption.NewRedemption;
import org.loyaltyledger.it.client.Caller;
import org.loyaltyledger.it.client.Shop;
import org.loyaltyledger.it.harness.RunningLedger;

/** Every list has one envelope, is walked by its next links, and is filtered by member, store, status and time. */
@RunningLedger
class ListsIT {

    private final Shop shop = Shop.open("plain");
    private UUID ada;
    private UUID bob;
    private Instant start;

    @BeforeEach
    void enrol() {
        start = Instant.now().minusSeconds(1);
        ada = shop.enrolWith("ada", 500);
        bob = shop.enrolWith("bob", 500);
    }

    @Test
    void sales_are_listed_by_member_store_status_and_time() {
        List<String> receipts = new ArrayList<>();
        for (int sale = 0; sale < 5; sale++) {
            receipts.add(
                    0,
                    shop.till()
                            .post(shop.path("/sales"), shop.sale(ada, "3.00"))
                            .expect(201)
                            .text("/receiptNo"));
        }
        shop.till().post(shop.path("/sales"), shop.sale(bob, "4.00")).expect(201);

        assertThat(walk("/sales?limit=2&member=" + ada, "receiptNo")).containsExactlyElementsOf(receipts);
        assertThat(walk("/sales?store=S1", "receiptNo")).hasSize(6);
        assertThat(walk("/sales?store=elsewhere", "receiptNo")).isEmpty();
        assertThat(walk("/sales?status=BOOKED&from=" + start, "receiptNo")).hasSize(6);
        assertThat(walk("/sales?status=PARKED", "receiptNo")).isEmpty();
        assertThat(walk("/sales?until=" + start, "receiptNo")).isEmpty();
        JsonNode counted = operator()
                .get(shop.path("/sales?limit=1&total=true"))
                .expect(200)
                .json();
        assertThat(counted.path("total").asLong()).isEqualTo(6);
        assertThat(operator().get(shop.path("/sales?limit=1")).json().has("total"))
                .isFalse();
    }

    @Test
    void what_comes_in_while_a_list_is_walked_moves_nothing() {
        for (int sale = 0; sale < 4; sale++) {
            shop.till().post(shop.path("/sales"), shop.sale(ada, "3.00")).expect(201);
        }
        JsonNode first = operator()
                .get(shop.path("/sales?limit=2&member=" + ada))
                .expect(200)
                .json();
        shop.till().post(shop.path("/sales"), shop.sale(ada, "3.00")).expect(201);
        JsonNode second =
                operator().get(first.path("next").asText()).expect(200).json();

        List<String> seen = new ArrayList<>();
        first.path("items").forEach(item -> seen.add(item.path("receiptNo").asText()));
        second.path("items").forEach(item -> seen.add(item.path("receiptNo").asText()));
        assertThat(seen).hasSize(4).doesNotHaveDuplicates();
        assertThat(second.has("next")).isFalse();
    }

    @Test
    void redemptions_and_holds_are_listed_apart() {
        Caller till = shop.till();
        till.post(shop.path("/redemptions"), NewRedemption.pay(MemberRef.of(ada), "pay", 10))
                .expect(201);
        String held = till.post(shop.path("/redemptions/holds"), NewRedemption.pay(MemberRef.of(ada), "pay", 20))
                .expect(201)
                .text("/id");
        String voided = till.post(shop.path("/redemptions/holds"), NewRedemption.pay(MemberRef.of(bob), "pay", 30))
                .expect(201)
                .text("/id");
        till.post(shop.path("/redemptions/holds/" + voided + "/void"), "{}").expect(200);

        assertThat(walk("/redemptions?member=" + ada + "&from=" + start, "spent/points"))
                .containsExactly("10");
        assertThat(walk("/redemptions?member=" + bob, "spent/points")).isEmpty();
        assertThat(walk("/redemptions/holds?limit=1", "id")).containsExactly(voided, held);
        assertThat(walk("/redemptions/holds?status=HELD", "id")).containsExactly(held);
        assertThat(walk("/redemptions/holds?status=VOIDED&member=" + bob, "id")).containsExactly(voided);
        assertThat(walk("/redemptions/holds?status=TIMED_OUT", "id")).isEmpty();
    }

    @Test
    void adjustments_that_wait_are_found() {
        String waiting = shop.operator("first")
                .post(shop.path("/adjustments"), new NewAdjustment(MemberRef.of(ada), 20_000L, "jubilee", null))
                .expect(202)
                .text("/id");

        assertThat(walk("/adjustments?status=PROPOSED", "id")).containsExactly(waiting);
        assertThat(walk("/adjustments?limit=1&member=" + ada, "points")).containsExactly("20000", "500");
        assertThat(walk("/adjustments?status=BOOKED&from=" + start, "points")).hasSize(2);
    }

    @Test
    void transactions_and_lots_are_filtered_in_the_database() {
        shop.till().post(shop.path("/sales"), shop.sale(ada, "3.00")).expect(201);
        String member = "/members/" + ada;

        assertThat(walk(member + "/transactions?limit=1", "kind")).containsExactly("SALE", "ADJUSTMENT");
        assertThat(walk(member + "/transactions?kind=ADJUSTMENT&from=" + start, "kind"))
                .containsExactly("ADJUSTMENT");
        assertThat(walk(member + "/transactions?until=" + start, "kind")).isEmpty();
        assertThat(walk(member + "/lots?limit=1&status=ACTIVE", "status")).containsExactly("ACTIVE", "ACTIVE");
        assertThat(walk(member + "/lots?status=SPENT", "status")).isEmpty();
    }

    @Test
    void every_list_has_the_same_envelope() {
        String member = "/members/" + ada;
        for (String list : List.of(
                "/terms",
                "/members?limit=1",
                "/sales",
                "/redemptions",
                "/redemptions/holds",
                "/rewards",
                "/adjustments",
                "/days",
                "/clubs",
                "/clubs/charges",
                "/contracts",
                "/switching-cost/falling",
                member + "/lots",
                member + "/transactions",
                member + "/entitlements",
                member + "/memberships",
                member + "/contracts",
                member + "/bundles",
                member + "/tier/history")) {
            String limited = list.contains("?") ? list : list + "?limit=1";
            JsonNode page = operator().get(shop.path(limited)).expect(200).json();
            assertThat(page.path("items").isArray()).as(list).isTrue();
            assertThat(page.path("items").size()).as(list).isLessThanOrEqualTo(1);
            assertThat(page.path("next").isMissingNode() || page.path("next").isTextual())
                    .as(list)
                    .isTrue();
        }
    }

    @Test
    void a_wrong_filter_is_told_with_what_is_allowed() {
        assertThat(operator()
                        .get(shop.path("/adjustments?status=GONE"))
                        .expect(400)
                        .text("/violations/0/message"))
                .isEqualTo("must be one of PROPOSED, BOOKED");
        assertThat(operator()
                        .get(shop.path("/sales?from=2026-02-01T00:00:00Z&until=2026-01-01T00:00:00Z"))
                        .expect(400)
                        .text("/violations/0/pointer"))
                .isEqualTo("?until");
        assertThat(operator()
                        .get(shop.path("/sales?cursor=nonsense"))
                        .expect(400)
                        .text("/violations/0/pointer"))
                .isEqualTo("?cursor");
    }

    private Caller operator() {
        return shop.operator();
    }

    /** One field of all items of all pages. */
    private List<String> walk(String list, String field) {
        List<String> found = new ArrayList<>();
        String next = shop.path(list);
        while (!next.isEmpty()) {
            JsonNode page = operator().get(next).expect(200).json();
            page.path("items").forEach(item -> found.add(item.at("/" + field).asText()));
            next = page.path("next").asText("");
        }
        return found;
    }
}
