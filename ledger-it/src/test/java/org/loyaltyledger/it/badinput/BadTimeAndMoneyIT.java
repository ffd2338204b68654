package org.loyaltyledger.it.badinput;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.loyaltyledger.api.sale.NewSale;
import org.loyaltyledger.api.sale.SaleLine;
import org.loyaltyledger.api.value.Money;
import org.loyaltyledger.it.client.Caller;
import org.loyaltyledger.it.client.Reply;
import org.loyaltyledger.it.client.Shop;
import org.loyaltyledger.it.harness.RunningLedger;

/** Well-formed requests that the programme's terms refuse. */
@RunningLedger
class BadTimeAndMoneyIT {

    private final Shop shop = Shop.open("plain");
    private final Caller till = shop.till();
    private final UUID member = shop.enrol("card");

    @Test
    void aSaleOfTomorrowIsRefused() {
        Reply reply = till.post(
                shop.path("/sales"), shop.sale(member, "5.00").at(Instant.now().plus(Duration.ofDays(1))));
        assertThat(reply.expect(422).problem()).isEqualTo("occurred-at-out-of-bounds");
        assertThat(shop.spendable(member)).isZero();
    }

    @Test
    void aSaleOlderThanTheTermsAcceptIsRefused() {
        Reply reply = till.post(
                shop.path("/sales"), shop.sale(member, "5.00").at(Instant.now().minus(Duration.ofDays(62))));
        assertThat(reply.expect(422).problem()).isEqualTo("occurred-at-out-of-bounds");
        assertThat(shop.spendable(member)).isZero();
    }

    @Test
    void aSaleOfLastMonthIsTaken() {
        till.post(
                        shop.path("/sales"),
                        shop.sale(member, "5.00").at(Instant.now().minus(Duration.ofDays(30))))
                .expect(201);
        assertThat(shop.spendable(member)).isEqualTo(5);
    }

    @Test
    void aSaleOfTheYearOneMillionIsRefused() {
        String json = shop.json(shop.sale(member, "5.00").at(Instant.now()))
                .replaceFirst("\"occurredAt\":\"[^\"]*\"", "\"occurredAt\":\"+1000000-01-01T00:00:00Z\"");
        Reply reply = till.post(shop.path("/sales"), json);
        assertThat(Judgement.ofRefusal(reply)).as(reply.text()).isEmpty();
    }

    @Test
    void aForeignCurrencyIsRefused() {
        NewSale sale = NewSale.of(
                "S1",
                "R1",
                shop.sale(member, "1.00").member(),
                List.of(SaleLine.goods("bread", "1", Money.of("5.00", "EUR"))));
        Reply reply = till.post(shop.path("/sales"), sale);
        assertThat(reply.expect(422).problem()).isEqualTo("currency-mismatch");
        assertThat(shop.spendable(member)).isZero();
    }

    @Test
    void aCardNobodyHasIsRefused() {
        String json = shop.json(shop.sale(member, "5.00"))
                .replaceFirst(
                        "\"member\":\\{[^}]*}", "\"member\":{\"identifier\":{\"type\":\"card\",\"value\":\"nobody\"}}");
        Reply reply = till.post(shop.path("/sales"), json);
        assertThat(reply.expect(422).problem()).isEqualTo("member-unknown");
    }

    @Test
    void aMemberOfAnotherProgrammeIsUnknownHere() {
        Shop neighbour = Shop.open("plain");
        UUID stranger = neighbour.enrolWith("card", 100);
        Reply sale = till.post(shop.path("/sales"), shop.sale(stranger, "5.00"));
        assertThat(sale.expect(422).problem()).isEqualTo("member-unknown");
        assertThat(shop.auditor()
                        .get(shop.path("/members/" + stranger + "/balance"))
                        .expect(404)
                        .problem())
                .isEqualTo("not-found");
        assertThat(neighbour.spendable(stranger)).isEqualTo(100);
    }
}
