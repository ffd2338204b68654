package org.loyaltyledger.it.races;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.loyaltyledger.api.sale.NewSale;
import org.loyaltyledger.it.client.Caller;
import org.loyaltyledger.it.client.Reply;
import org.loyaltyledger.it.client.Shop;
import org.loyaltyledger.it.harness.RunningLedger;

@RunningLedger
class SameRequestRaceIT {

    @Test
    void aHundredIdenticalRequestsAreOneBookingAndAHundredEqualAnswers() throws InterruptedException {
        Shop shop = Shop.open("plain");
        UUID member = shop.enrol("card");
        NewSale sale = shop.sale(member, "12.00");
        Caller till = shop.till();

        List<Reply> replies = Together.run(100, i -> till.post(shop.path("/sales"), "one-key", sale));

        assertThat(replies).extracting(Reply::status).containsOnly(201);
        assertThat(replies).extracting(Reply::text).containsOnly(replies.get(0).text());
        assertThat(replies).filteredOn(Reply::replayed).hasSize(99);
        assertThat(shop.spendable(member)).isEqualTo(12);
    }

    @Test
    void aHundredKeysForOneReceiptAreOneBookingThatAllOthersName() throws InterruptedException {
        Shop shop = Shop.open("plain");
        UUID member = shop.enrol("card");
        NewSale sale = shop.sale(member, "12.00");
        Caller till = shop.till();

        List<Reply> replies = Together.run(100, i -> till.post(shop.path("/sales"), "key-" + i, sale));

        List<Reply> booked = replies.stream().filter(Reply::ok).toList();
        assertThat(booked).hasSize(1);
        assertThat(replies).filteredOn(reply -> !reply.ok()).allSatisfy(duplicate -> {
            assertThat(duplicate.problem()).isEqualTo("duplicate-receipt");
            assertThat(duplicate.text()).contains(booked.get(0).text("/transaction"));
        });
        assertThat(shop.spendable(member)).isEqualTo(12);
    }
}
