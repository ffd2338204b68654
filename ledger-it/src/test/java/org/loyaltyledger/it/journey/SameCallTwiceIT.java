package org.loyaltyledger.it.journey;

import static org.assertj.core.api.Assertions.assertThat;

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
