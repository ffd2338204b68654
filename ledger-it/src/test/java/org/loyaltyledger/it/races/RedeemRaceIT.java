package org.loyaltyledger.it.races;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.loyaltyledger.api.member.MemberRef;
import org.loyaltyledger.api.redemption.NewRedemption;
import org.loyaltyledger.it.client.Caller;
import org.loyaltyledger.it.client.Reply;
import org.loyaltyledger.it.client.Shop;
import org.loyaltyledger.it.harness.RunningLedger;

@RunningLedger
class RedeemRaceIT {

    @Test
    void oneOfTwentyWhoSpendTheSameHundredPointsSucceeds() throws InterruptedException {
        Shop shop = Shop.open("plain");
        UUID member = shop.enrolWith("card", 100);
        Caller till = shop.till();

        List<Reply> replies = Together.run(
                20, i -> till.post(shop.path("/redemptions"), NewRedemption.pay(MemberRef.of(member), "pay", 100)));

        assertThat(replies).filteredOn(Reply::ok).hasSize(1);
        assertThat(replies)
                .filteredOn(reply -> !reply.ok())
                .extracting(Reply::problem)
                .containsOnly("insufficient-points");
        assertThat(shop.balance(member).total()).isZero();
    }

    @Test
    void aRewardOfWhichFiveAreLeftIsHandedOutFiveTimes() throws InterruptedException {
        Shop shop = Shop.open("plain");
        UUID member = shop.enrolWith("card", 1000);
        Caller till = shop.till();

        List<Reply> replies = Together.run(
                20, i -> till.post(shop.path("/redemptions"), NewRedemption.reward(MemberRef.of(member), "mug", 1)));

        assertThat(replies).filteredOn(Reply::ok).hasSize(5);
        assertThat(shop.spendable(member)).isEqualTo(1000 - 5 * 10);
    }

    @Test
    void spendingWhileEarningNeverLosesOrMakesAPoint() throws InterruptedException {
        Shop shop = Shop.open("plain");
        UUID member = shop.enrolWith("card", 100);
        Caller till = shop.till();

        List<Reply> replies = Together.run(
                40,
                i -> i % 2 == 0
                        ? till.post(shop.path("/sales"), shop.sale(member, "10.00"))
                        : till.post(shop.path("/redemptions"), NewRedemption.pay(MemberRef.of(member), "pay", 20)));

        long earned = 0;
        long spent = 0;
        for (int i = 0; i < replies.size(); i++) {
            if (replies.get(i).ok()) {
                earned += i % 2 == 0 ? 10 : 0;
                spent += i % 2 == 0 ? 0 : 20;
            }
        }
        assertThat(earned).isEqualTo(200);
        assertThat(shop.spendable(member)).isEqualTo(100 + earned - spent).isNotNegative();
    }
}
