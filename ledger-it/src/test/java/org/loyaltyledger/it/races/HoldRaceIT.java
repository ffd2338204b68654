package org.loyaltyledger.it.races;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.loyaltyledger.api.member.MemberRef;
import org.loyaltyledger.api.redemption.Capture;
import org.loyaltyledger.api.redemption.Hold;
import org.loyaltyledger.api.redemption.HoldStatus;
import org.loyaltyledger.api.redemption.NewRedemption;
import org.loyaltyledger.api.redemption.RedemptionClient;
import org.loyaltyledger.api.redemption.Release;
import org.loyaltyledger.it.client.Caller;
import org.loyaltyledger.it.client.Reply;
import org.loyaltyledger.it.client.Shop;
import org.loyaltyledger.it.harness.RunningLedger;

@RunningLedger
class HoldRaceIT {

    @Test
    void aHoldEndsOnceHoweverManyCaptureAndVoidIt() throws InterruptedException {
        Shop shop = Shop.open("plain");
        UUID member = shop.enrolWith("card", 100);
        Caller till = shop.till();
        Hold hold = hold(shop, till, member);

        List<Reply> replies = Together.run(30, i -> end(shop, till, hold, i));

        assertThat(replies).filteredOn(Reply::ok).hasSize(1);
        assertThat(replies)
                .filteredOn(reply -> !reply.ok())
                .extracting(Reply::problem)
                .containsOnly("hold-not-open");
        HoldStatus end = till.use(RedemptionClient.class)
                .find(shop.programme(), hold.id())
                .status();
        assertThat(shop.balance(member).held()).isZero();
        assertThat(shop.spendable(member)).isEqualTo(end == HoldStatus.CAPTURED ? 0 : 100);
    }

    @Test
    void aHoldThatTimesOutWhileManyCaptureItIsEitherSpentOrGivenBack() throws InterruptedException {
        Shop shop = Shop.open("shortHolds");
        UUID member = shop.enrolWith("card", 100);
        Caller till = shop.till();
        Hold hold = hold(shop, till, member);

        List<Reply> replies = Together.run(16, i -> {
            sleepUntil(hold.until().minusMillis(40).plusMillis(5L * i));
            return end(shop, till, hold, i);
        });

        long won = replies.stream().filter(Reply::ok).count();
        assertThat(won).isLessThanOrEqualTo(1);
        assertThat(replies)
                .filteredOn(reply -> !reply.ok())
                .extracting(Reply::problem)
                .isSubsetOf("hold-not-open", "hold-expired");
        HoldStatus end = till.use(RedemptionClient.class)
                .find(shop.programme(), hold.id())
                .status();
        assertThat(end).isNotEqualTo(HoldStatus.HELD);
        assertThat(shop.balance(member).held()).isZero();
        assertThat(shop.spendable(member)).isEqualTo(end == HoldStatus.CAPTURED ? 0 : 100);
    }

    private static Hold hold(Shop shop, Caller till, UUID member) {
        return till.use(RedemptionClient.class)
                .hold(
                        shop.programme(),
                        null,
                        UUID.randomUUID().toString(),
                        NewRedemption.pay(MemberRef.of(member), "pay", 100));
    }

    /** Even ones capture, odd ones void. */
    private static Reply end(Shop shop, Caller till, Hold hold, int i) {
        String path = shop.path("/redemptions/holds/" + hold.id());
        return i % 2 == 0
                ? till.post(path + "/capture", Capture.whole())
                : till.post(path + "/void", new Release(null, null));
    }

    private static void sleepUntil(Instant moment) {
        try {
            Thread.sleep(Math.max(0, moment.toEpochMilli() - System.currentTimeMillis()));
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }
}
