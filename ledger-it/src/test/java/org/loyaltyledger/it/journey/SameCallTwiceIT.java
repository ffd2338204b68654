package org.loyaltyledger.it.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.loyaltyledger.api.member.MemberRef;
import org.loyaltyledger.api.redemption.NewRedemption;
import org.loyaltyledger.api.returns.NewReturn;
import org.loyaltyledger.api.sale.NewSale;
import org.loyaltyledger.it.client.Caller;
import org.loyaltyledger.it.client.Reply;
import org.loyaltyledger.it.client.Shop;
import org.loyaltyledger.it.harness.RunningLedger;

@RunningLedger
class SameCallTwiceIT {

    private final Shop shop = Shop.open("plain");
    private final Caller till = shop.till();
    private final UUID member = shop.enrol("card");

    @Test
    void C86_theSameKeyWithTheSameContentIsAppliedOnce() {
        NewSale sale = shop.sale(member, "10.00");

        Reply first = till.post(shop.path("/sales"), "k", sale).expect(201);
        Reply second = till.post(shop.path("/sales"), "k", sale).expect(201);

        assertThat(second.text()).isEqualTo(first.text());
        assertThat(first.replayed()).isFalse();
        assertThat(second.replayed()).isTrue();
        assertThat(shop.spendable(member)).isEqualTo(10);
    }

    @Test
    void C86_theSameKeyWithOtherContentIsRefusedNamingTheFirstDifference() {
        NewSale sale = shop.sale(member, "10.00");
        till.post(shop.path("/sales"), "k", sale).expect(201);

        Reply other = till.post(
                shop.path("/sales"),
                "k",
                NewSale.of(
                        "S1",
                        sale.receiptNo(),
                        sale.member(),
                        shop.sale(member, "11.00").lines()));

        assertThat(other.expect(422).problem()).isEqualTo("idempotency-key-reused");
        assertThat(other.text()).contains("/lines/0/amount");
        assertThat(shop.spendable(member)).isEqualTo(10);
    }

    @Test
    void aKeyOfOneKindOfCallIsNoKeyOfAnother() {
        till.post(shop.path("/sales"), "k", shop.sale(member, "10.00")).expect(201);

        Reply other = till.post(shop.path("/redemptions"), "k", NewRedemption.pay(MemberRef.of(member), "pay", 5));

        assertThat(other.expect(422).problem()).isEqualTo("idempotency-key-reused");
        assertThat(shop.spendable(member)).isEqualTo(10);
    }

    @Test
    void aKeyIsItsProgrammesOwn() {
        Shop neighbour = Shop.open("plain");
        UUID there = neighbour.enrol("card");
        till.post(shop.path("/sales"), "k", shop.sale(member, "10.00")).expect(201);

        Reply other = neighbour.till().post(neighbour.path("/sales"), "k", neighbour.sale(there, "7.00"));

        assertThat(other.expect(201).replayed()).isFalse();
        assertThat(neighbour.spendable(there)).isEqualTo(7);
    }

    @Test
    void aRefusalIsAnAnswerTooAndStaysRefused() {
        NewRedemption tooMuch = NewRedemption.pay(MemberRef.of(member), "pay", 50);
        Reply refused = till.post(shop.path("/redemptions"), "k", tooMuch).expect(422);
        assertThat(refused.problem()).isEqualTo("insufficient-points");
        shop.give(member, 100);

        Reply again = till.post(shop.path("/redemptions"), "k", tooMuch).expect(422);

        assertThat(again.text()).isEqualTo(refused.text());
        assertThat(again.replayed()).isTrue();
        till.post(shop.path("/redemptions"), "another-key", tooMuch).expect(201);
        assertThat(shop.spendable(member)).isEqualTo(50);
    }

    @Test
    void whatOthersSetRightIsDecidedAgainUnderTheSameKeyAndBookedOnce() {
        NewSale sale = NewSale.of(
                "S1",
                "late-1",
                MemberRef.by("card", "late"),
                shop.sale(member, "12.00").lines());
        Reply refused = till.post(shop.path("/sales"), "late", sale).expect(422);
        assertThat(refused.problem()).isEqualTo("member-unknown");
        assertThat(till.post(shop.path("/sales"), "late", sale).expect(422).replayed())
                .isFalse();
        String back = "{\"returnNo\":\"back-1\",\"store\":\"S1\",\"everything\":true}";
        till.post(shop.path("/sales/late-1/returns"), "back", back).expect(404);
        UUID late = shop.enrol("late");

        Reply booked = till.post(shop.path("/sales"), "late", sale).expect(201);
        Reply again = till.post(shop.path("/sales"), "late", sale).expect(201);

        assertThat(booked.replayed()).isFalse();
        assertThat(again.replayed()).isTrue();
        assertThat(again.text()).isEqualTo(booked.text());
        assertThat(shop.spendable(late)).isEqualTo(12);
        till.post(shop.path("/sales/late-1/returns"), "back", back).expect(201);
        assertThat(till.post(shop.path("/sales/late-1/returns"), "back", back)
                        .expect(201)
                        .replayed())
                .isTrue();
        assertThat(shop.spendable(late)).isZero();
    }

    @Test
    void aFileOfLinesIsRepairedAndSentAgainWithTheSameKeys() {
        String good = enrolAndAdjust("f1", "{\"type\":\"card\",\"value\":\"f1\"}");
        String bad = enrolAndAdjust("f2", "{\"type\":\"card\",\"value\":\"f2 \"}");
        String file = good + bad;
        String first = shop.operator()
                .postLines(shop.path("/batches"), file)
                .expect(200)
                .text();
        assertThat(first).contains("invalid-request", "member-unknown");

        String repaired = file.replace("f2 \"", "f2\"");
        String second = shop.operator()
                .postLines(shop.path("/batches"), repaired)
                .expect(200)
                .text();
        String third = shop.operator()
                .postLines(shop.path("/batches"), repaired)
                .expect(200)
                .text();

        assertThat(second).doesNotContain("problems/");
        assertThat(third).doesNotContain("problems/");
        for (String card : List.of("f1", "f2")) {
            String found = till.get(shop.path("/members?identifierType=card&identifier=" + card))
                    .text("/items/0/id");
            assertThat(shop.spendable(UUID.fromString(found))).isEqualTo(30);
        }
    }

    private static String enrolAndAdjust(String card, String identifier) {
        return "{\"op\":\"enrol\",\"key\":\"e-" + card + "\",\"body\":{\"identifiers\":[" + identifier + "]}}\n"
                + "{\"op\":\"adjust\",\"key\":\"a-" + card
                + "\",\"body\":{\"member\":{\"identifier\":{\"type\":\"card\",\"value\":\"" + card
                + "\"}},\"points\":30,\"reason\":\"opening\"}}\n";
    }

    @Test
    void aReceiptIsNeverBookedTwiceWhateverTheKey() {
        NewSale sale = shop.sale(member, "10.00");
        Reply first = till.post(shop.path("/sales"), "k1", sale).expect(201);

        Reply second = till.post(shop.path("/sales"), "k2", sale);

        assertThat(second.problem()).isEqualTo("duplicate-receipt");
        assertThat(second.text()).contains(first.text("/transaction"));
        assertThat(shop.spendable(member)).isEqualTo(10);
    }

    @Test
    void B77_theSameReturnSentTwiceGivesNothingBackTwice() {
        NewSale sale = shop.sale(member, "10.00");
        till.post(shop.path("/sales"), sale).expect(201);
        String path = shop.path("/sales/" + sale.receiptNo() + "/returns");

        Reply first = till.post(path, "k1", NewReturn.everything("S1", "N1")).expect(201);
        Reply sameKey = till.post(path, "k1", NewReturn.everything("S1", "N1")).expect(201);
        Reply otherKey = till.post(path, "k2", NewReturn.everything("S1", "N1"));

        assertThat(sameKey.text()).isEqualTo(first.text());
        assertThat(otherKey.text()).contains(first.text("/transaction"));
        assertThat(shop.balance(member).total()).isZero();
    }

    @Test
    void aBookingWithoutAKeyIsRefused() {
        Reply reply = till.send(till.request(shop.path("/sales"))
                .header("Content-Type", "application/json")
                .POST(java.net.http.HttpRequest.BodyPublishers.ofString(shop.json(shop.sale(member, "1.00")))));

        assertThat(reply.expect(400).problem()).isEqualTo("idempotency-key-missing");
    }
}
