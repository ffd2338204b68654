package org.loyaltyledger.it.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.loyaltyledger.api.member.MemberRef;
import org.loyaltyledger.api.movement.NewAdjustment;
import org.loyaltyledger.api.movement.NewTransfer;
import org.loyaltyledger.api.redemption.NewRedemption;
import org.loyaltyledger.it.client.Caller;
import org.loyaltyledger.it.client.Reply;
import org.loyaltyledger.it.client.Shop;
import org.loyaltyledger.it.harness.RunningLedger;

/** Till, partner, member, operator and auditor: what each sees and does, and what each must not. */
@RunningLedger
class WhoMayWhatIT {

    private final Shop shop = Shop.open("plain");
    private final UUID ada = shop.enrolWith("card-ada", 100);
    private final UUID bob = shop.enrolWith("card-bob", 100);

    @Test
    void aMemberSeesItselfAndNobodyElse() {
        Caller me = shop.member(ada);

        assertThat(me.get(shop.path("/members/" + ada + "/balance")).expect(200).number("/spendable"))
                .isEqualTo(100);
        me.get(shop.path("/members/" + ada + "/lots")).expect(200);
        me.get(shop.path("/members/" + ada + "/transactions")).expect(200);
        Reply neighbour = me.get(shop.path("/members/" + bob + "/balance")).expect(404);
        Reply nobody =
                me.get(shop.path("/members/" + UUID.randomUUID() + "/balance")).expect(404);
        assertThat(withoutIds(neighbour)).isEqualTo(withoutIds(nobody));
        me.get(shop.path("/members")).expect(403);
    }

    @Test
    void aMemberSpendsNobodyElsesPoints() {
        Caller me = shop.member(ada);

        Reply theft = me.post(
                shop.path("/transfers"), new NewTransfer(MemberRef.of(bob), MemberRef.of(ada), 50L, null, null));

        assertThat(theft.status()).isIn(403, 404);
        assertThat(shop.spendable(bob)).isEqualTo(100);
        assertThat(shop.spendable(ada)).isEqualTo(100);
    }

    @Test
    void aTillSellsButDoesNotGivePointsAway() {
        Caller till = shop.till();

        till.post(shop.path("/sales"), shop.sale(ada, "3.00")).expect(201);
        till.post(shop.path("/adjustments"), new NewAdjustment(MemberRef.of(ada), 50L, "a friend", null))
                .expect(403);
        till.get(shop.path("/audit")).expect(403);
        assertThat(shop.spendable(ada)).isEqualTo(103);
    }

    @Test
    void anAuditorReadsEverythingAndBooksNothing() {
        Caller auditor = shop.auditor();

        auditor.get(shop.path("/members/" + ada + "/transactions")).expect(200);
        auditor.get(shop.path("/audit")).expect(200);
        auditor.post(shop.path("/sales"), shop.sale(ada, "3.00")).expect(403);
        auditor.post(shop.path("/redemptions"), NewRedemption.pay(MemberRef.of(ada), "pay", 10))
                .expect(403);
        assertThat(shop.spendable(ada)).isEqualTo(100);
    }

    @Test
    void aLargeGiftTakesASecondPerson() {
        Caller first = shop.operator("first");
        Caller second = shop.operator("second");
        NewAdjustment large = new NewAdjustment(MemberRef.of(ada), 20_000L, "jubilee", null);

        Reply proposed = first.post(shop.path("/adjustments"), large);
        assertThat(proposed.status()).isIn(201, 202);
        assertThat(proposed.text("/status")).isEqualTo("PROPOSED");
        assertThat(shop.spendable(ada)).isEqualTo(100);

        String approval = shop.path("/adjustments/" + proposed.text("/id") + "/approval");
        assertThat(first.post(approval, "").status()).isBetween(400, 499);
        assertThat(shop.spendable(ada)).isEqualTo(100);
        assertThat(second.post(approval, "").text("/status")).isEqualTo("BOOKED");
        assertThat(shop.spendable(ada)).isEqualTo(20_100);
    }

    @Test
    void aTillOfAnotherShopFindsNothing() {
        Caller stranger = Shop.open("plain").till();

        stranger.get(shop.path("/members/" + ada)).expect(404);
        stranger.post(shop.path("/sales"), shop.sale(ada, "3.00")).expect(404);
        assertThat(shop.spendable(ada)).isEqualTo(100);
    }

    private static String withoutIds(Reply reply) {
        return reply.text()
                .replaceAll("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}", "ID")
                .replaceAll("\"instance\":\"[^\"]*\"", "");
    }
}
