package org.loyaltyledger.it.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.loyaltyledger.api.member.MemberRef;
import org.loyaltyledger.api.redemption.Capture;
import org.loyaltyledger.api.redemption.NewRedemption;
import org.loyaltyledger.it.client.Caller;
import org.loyaltyledger.it.client.Reply;
import org.loyaltyledger.it.client.Service;
import org.loyaltyledger.it.client.Shop;
import org.loyaltyledger.it.harness.Pause;
import org.loyaltyledger.it.harness.RunningLedger;

/** The service's clock is pushed forward; afterwards it shows the true time again. */
@RunningLedger
class TimePassesIT {

    private final Shop shop = Shop.open("grocer");
    private final Caller till = shop.till();
    private final UUID member = shop.enrol("card");

    @AfterEach
    void theTrueTimeAgain() {
        clock(Instant.now());
    }

    @Test
    void pointsExpireAfterNinetyDaysAndOnlyThen() {
        till.post(shop.path("/sales"), shop.sale(member, "50.00")).expect(201);

        clock(Instant.now().plus(Duration.ofDays(89)));
        assertThat(shop.spendable(member)).isEqualTo(50);
        clock(Instant.now().plus(Duration.ofDays(92)));
        assertThat(shop.spendable(member)).isZero();
        Reply late = till.post(shop.path("/redemptions"), NewRedemption.pay(MemberRef.of(member), "pay", 1));

        assertThat(late.expect(422).problem()).isEqualTo("insufficient-points");
        assertThat(shop.audit()).isEmpty();
    }

    @Test
    void aHoldThatNobodyCapturedGivesItsPointsBack() {
        till.post(shop.path("/sales"), shop.sale(member, "50.00")).expect(201);
        String hold = till.post(shop.path("/redemptions/holds"), NewRedemption.pay(MemberRef.of(member), "pay", 30))
                .expect(201)
                .text("/id");
        assertThat(shop.spendable(member)).isEqualTo(20);

        clock(Instant.now().plus(Duration.ofMinutes(16)));

        assertThat(shop.spendable(member)).isEqualTo(50);
        Reply late = till.post(shop.path("/redemptions/holds/" + hold + "/capture"), Capture.whole());
        assertThat(late.expect(422).problem()).isEqualTo("hold-expired");
        assertThat(shop.audit()).isEmpty();
    }

    @Test
    void aSaleFromAnOfflineTillIsJudgedByTheTermsOfItsOwnTime() {
        shop.draft("plain");
        Instant change = Instant.now().plus(Duration.ofDays(10));
        shop.operator()
                .post(shop.path("/terms/2/publication"), "{\"effectiveFrom\":\"" + change + "\"}")
                .expect(200);
        // Published terms reach every reader within a second.
        Pause.millis(1_100);
        clock(change.plus(Duration.ofDays(5)));

        Reply today = till.post(shop.path("/sales"), shop.sale(member, "10.00")).expect(201);
        Reply offline = till.post(
                        shop.path("/sales"), shop.sale(member, "10.00").at(change.minusSeconds(1)))
                .expect(201);

        assertThat(today.number("/termsVersion")).isEqualTo(2);
        assertThat(offline.number("/termsVersion")).isEqualTo(1);
    }

    private static void clock(Instant now) {
        Service.shared()
                .operator()
                .put("/v1/clock", "{\"now\":\"" + now + "\"}")
                .expect(200);
    }
}
