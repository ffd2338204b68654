package org.loyaltyledger.it.races;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.loyaltyledger.api.member.MemberRef;
import org.loyaltyledger.api.movement.NewTransfer;
import org.loyaltyledger.it.client.Caller;
import org.loyaltyledger.it.client.Reply;
import org.loyaltyledger.it.client.Shop;
import org.loyaltyledger.it.harness.RunningLedger;

@RunningLedger
class TransferRaceIT {

    @Test
    void R34_oneOfTwentyWhoMoveTheSameHundredPointsSucceeds() throws InterruptedException {
        Shop shop = Shop.open("plain");
        UUID giver = shop.enrolWith("giver", 100);
        UUID receiver = shop.enrol("receiver");
        Caller till = shop.till();

        List<Reply> replies = Together.run(
                20,
                i -> till.post(
                        shop.path("/transfers"),
                        new NewTransfer(MemberRef.of(giver), MemberRef.of(receiver), 100L, null, null)));

        assertThat(replies).filteredOn(Reply::ok).hasSize(1);
        assertThat(replies).filteredOn(reply -> !reply.ok()).hasSize(19).allSatisfy(refused -> {
            assertThat(refused.status()).isEqualTo(422);
            assertThat(refused.problem()).isEqualTo("insufficient-points");
        });
        assertThat(shop.spendable(giver)).isZero();
        assertThat(shop.spendable(receiver)).isEqualTo(100);
    }

    @Test
    void pointsThatManySendRoundACircleNeitherGrowNorShrink() throws InterruptedException {
        Shop shop = Shop.open("plain");
        List<UUID> circle = List.of(
                shop.enrolWith("a", 100), shop.enrolWith("b", 100), shop.enrolWith("c", 100), shop.enrolWith("d", 100));
        Caller till = shop.till();

        Together.run(
                40,
                i -> till.post(
                        shop.path("/transfers"),
                        new NewTransfer(
                                MemberRef.of(circle.get(i % 4)),
                                MemberRef.of(circle.get((i + 1) % 4)),
                                30L + i,
                                null,
                                null)));

        assertThat(circle.stream().mapToLong(shop::spendable)).allMatch(points -> points >= 0);
        assertThat(circle.stream().mapToLong(shop::spendable).sum()).isEqualTo(400);
    }
}
