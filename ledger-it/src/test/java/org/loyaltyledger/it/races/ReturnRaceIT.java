package org.loyaltyledger.it.races;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.loyaltyledger.api.confirmation.NewConfirmation;
import org.loyaltyledger.api.returns.NewReturn;
import org.loyaltyledger.api.sale.NewSale;
import org.loyaltyledger.it.client.Caller;
import org.loyaltyledger.it.client.Reply;
import org.loyaltyledger.it.client.Service;
import org.loyaltyledger.it.client.Shop;
import org.loyaltyledger.it.harness.RunningLedger;

/** What needs a sale is posted while the sale itself is: it is answered by what became of the sale, and never by a fault. */
@RunningLedger
class ReturnRaceIT {

    private static final int ROUNDS = 8;

    @Test
    void a_return_that_races_its_sale_finds_it_or_does_not() throws InterruptedException {
        race(1);
    }

    @Test
    void a_return_that_races_its_sale_in_one_of_several_partitions_finds_it_or_does_not() throws InterruptedException {
        race(3);
    }

    private static void race(int partitions) throws InterruptedException {
        Shop shop = Shop.openUnder(Service.shared(), Shop.document("plain"), partitions);
        Caller till = shop.till();
        UUID member = shop.enrol("card");
        for (int round = 0; round < ROUNDS; round++) {
            NewSale sale = shop.sale(member, "10.00");
            NewReturn back = NewReturn.everything(sale.store(), "T1");
            String returns = shop.path("/sales/" + sale.receiptNo() + "/returns");

            List<Reply> replies =
                    Together.run(6, i -> i == 0 ? till.post(shop.path("/sales"), sale) : till.post(returns, back));

            assertThat(replies.get(0).status()).isEqualTo(201);
            assertThat(replies.subList(1, 6)).extracting(Reply::status).isSubsetOf(201, 404, 409);
            boolean returned = replies.stream().skip(1).anyMatch(reply -> reply.status() == 201);
            assertThat(till.post(returns, back).status()).isEqualTo(returned ? 409 : 201);
        }
        assertThat(shop.spendable(member)).isZero();
    }

    @Test
    void a_confirmation_that_races_its_sale_finds_it_or_does_not() throws InterruptedException {
        Shop shop = Shop.openUnder(Service.shared(), Shop.document("plain"), 3);
        Caller till = shop.till();
        UUID member = shop.enrol("card");
        for (int round = 0; round < ROUNDS; round++) {
            NewSale sale = shop.sale(member, "10.00");
            String path = shop.path("/sales/" + sale.receiptNo() + "/confirmations");
            NewConfirmation event = new NewConfirmation("stay-completed", sale.store(), null);

            List<Reply> replies =
                    Together.run(4, i -> i == 0 ? till.post(shop.path("/sales"), sale) : till.post(path, event));

            assertThat(replies.get(0).status()).isEqualTo(201);
            assertThat(replies.subList(1, 4)).extracting(Reply::status).isSubsetOf(201, 404);
        }
    }

    @Test
    void a_sale_that_races_the_enrolment_of_its_buyer_in_another_partition_is_answered() throws InterruptedException {
        Shop shop = Shop.openUnder(Service.shared(), Shop.document("plain"), 3);
        Caller till = shop.till();
        for (int round = 0; round < ROUNDS; round++) {
            String card = "card-" + round;
            String body = """
                    {"receiptNo":"E%d","store":"S1","member":{"identifier":{"type":"card","value":"%s"}},\
                    "lines":[{"sku":"a","quantity":1,"amount":{"amount":"5.00","currency":"USD"}}]}""".formatted(round, card);

            List<Reply> replies = Together.run(
                    4,
                    i -> i == 0
                            ? till.post(
                                    shop.path("/members"),
                                    "{\"identifiers\":[{\"type\":\"card\",\"value\":\"" + card + "\"}]}")
                            : till.post(shop.path("/sales"), body));

            assertThat(replies).extracting(Reply::status).allMatch(status -> status < 500);
        }
    }
}
