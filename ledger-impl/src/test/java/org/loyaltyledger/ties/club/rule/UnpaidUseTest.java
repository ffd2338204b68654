package org.loyaltyledger.ties.club.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.loyaltyledger.api.club.MembershipStatus.ACTIVE;
import static org.loyaltyledger.api.club.MembershipStatus.CANCELLED;
import static org.loyaltyledger.api.club.MembershipStatus.GRACE;
import static org.loyaltyledger.api.club.MembershipStatus.LAPSED;
import static org.loyaltyledger.api.club.MembershipStatus.PAUSED;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Nobody has benefits that were never paid for, but on a trial or in a grace that the plan has for first periods. */
class UnpaidUseTest {

    private static final String PLANS = """
              - {id: plain, kind: PAID, price: "30.00", period: P1M, grace: P5D, benefits: [double], refund: PRORATA}
              - {id: kind, kind: PAID, price: "30.00", period: P1M, grace: P5D, firstGrace: P3D, benefits: [double]}
              - {id: tried, kind: PAID, price: "30.00", period: P1M, trial: P7D, grace: P5D, benefits: [double]}
              - {id: dear, kind: PAID, price: "90.00", period: P1M, grace: P20D, benefits: [coffee], refund: PRORATA}
              - {id: life, kind: LIFE, price: "300.00", grace: P7D, benefits: [double]}
            """;
    private static final Offers OFFERS = Example.offers(new Edition(1, Instant.EPOCH, Example.clubs(PLANS)));

    @Test
    void aFirstPeriodGrantsFromItsPayment() {
        Example life = Example.join("plain", "2026-01-01", OFFERS);
        assertThat(life.status()).isEqualTo(GRACE);
        assertThat(life.promises()).isEmpty();
        life.on("2026-01-03").pay();
        assertThat(life.status()).isEqualTo(ACTIVE);
        assertThat(life.promises()).extracting(Promise::plan).containsExactly("plain");
        assertThat(Example.join("plain", "2026-01-01", OFFERS).on("2026-01-06").status())
                .isEqualTo(LAPSED);
        assertThat(Example.join("life", "2026-01-01", OFFERS).promises()).isEmpty();
    }

    @Test
    void aGraceForFirstPeriodsIsHadOnce() {
        Example first = Example.join("kind", "2026-01-01", OFFERS, true);
        assertThat(first.heldUntil()).contains(LocalDate.parse("2026-01-04"));
        assertThat(first.on("2026-01-04").status()).isEqualTo(LAPSED);
        Example again = Example.join("kind", "2026-02-01", OFFERS, false);
        assertThat(again.promises()).isEmpty();
    }

    @Test
    void afterATrialBenefitsWaitForThePayment() {
        Example life = Example.join("tried", "2026-01-01", OFFERS);
        assertThat(life.heldUntil()).contains(LocalDate.parse("2026-01-08"));
        assertThat(life.on("2026-01-08").status()).isEqualTo(GRACE);
        assertThat(life.promises()).isEmpty();
        assertThat(life.pay().promises()).hasSize(1);
    }

    @Test
    void aRenewalIsWaitedForWithTheBenefitsThatWerePaid() {
        Example life = Example.join("plain", "2026-01-01", OFFERS).pay().on("2026-02-01");
        assertThat(life.status()).isEqualTo(GRACE);
        assertThat(life.promises()).extracting(Promise::plan).containsExactly("plain");
        assertThat(life.heldUntil()).contains(LocalDate.parse("2026-02-06"));
    }

    @Test
    void aDearerPlanAtOnceGrantsFromItsPayment() {
        Example life = Example.join("plain", "2026-01-01", OFFERS).pay().on("2026-01-11");
        life.keep(life.life().changeNow(life.plan("dear")));
        assertThat(life.promises()).extracting(Promise::plan).containsExactly("plain");
        Example paid = life.on("2026-01-12").pay();
        assertThat(paid.promises()).extracting(Promise::plan).containsExactly("dear");
    }

    @Test
    void aDearerPlanThatIsNeverPaidUsesUpWhatWasPaidBefore() {
        Example life = Example.join("plain", "2026-01-01", OFFERS).pay().on("2026-01-11");
        life.keep(life.life().changeNow(life.plan("dear"))).seenOn("2026-01-31");
        assertThat(life.status()).isEqualTo(LAPSED);
        // 21 of 31 days of 30.00 were left: 20.32; 20 of these 21 have passed
        assertThat(life.due(org.loyaltyledger.api.club.ChargeKind.REFUND)).containsExactly("2026-01-31 0.97");
    }

    @Test
    void aDearerPlanAtThePeriodsEndGrantsFromItsPayment() {
        Example life = Example.join("plain", "2026-01-01", OFFERS).pay().on("2026-01-11");
        life.keep(life.life().changeAtEnd(life.plan("dear"))).on("2026-02-02");
        assertThat(life.status()).isEqualTo(GRACE);
        assertThat(life.promises()).extracting(Promise::plan).containsExactly("plain");
        assertThat(life.pay().promises()).extracting(Promise::plan).containsExactly("dear");
    }

    @Test
    void changingBeforeTheFirstPaymentGrantsNothing() {
        Example life = Example.join("plain", "2026-01-01", OFFERS);
        life.keep(life.life().changeNow(life.plan("dear")));
        assertThat(life.promises()).isEmpty();
        life.keep(life.life().changeNow(life.plan("kind")));
        assertThat(life.promises()).isEmpty();
    }

    @Test
    void anUnpaidFamilyNeitherGrowsNorDraws() {
        Membership unpaid = Example.join("plain", "2026-01-01", OFFERS).life().membership();
        assertThatThrownBy(() -> Action.ADD_PERSON.check(unpaid)).hasMessageContaining("not paid");
        assertThatThrownBy(() -> Action.DRAW.check(unpaid)).hasMessageContaining("not paid");
        Example life = Example.join("plain", "2026-01-01", OFFERS).pay().on("2026-02-01");
        Action.DRAW.check(life.life().membership());
    }

    @Test
    void oneThatIsPausedIsCancelledForTheEndOfItsPeriod() {
        Example life =
                Example.join("month", "2026-01-01").on("2026-01-15").pay().on("2026-01-20");
        life.keep(life.life().pause(Optional.of(LocalDate.parse("2026-01-30"))));
        life.keep(life.life().cancelAtEnd("moving"));
        assertThat(life.status()).isEqualTo(PAUSED);
        life.seenOn("2026-01-30");
        assertThat(life.status()).isEqualTo(ACTIVE);
        assertThat(life.until()).contains(LocalDate.parse("2026-02-25"));
        assertThat(life.heldUntil()).contains(LocalDate.parse("2026-02-25"));
        assertThat(life.seenOn("2026-02-25").status()).isEqualTo(CANCELLED);
    }

    @Test
    void oneThatIsCancelledInItsGraceIsNotLapsed() {
        Example life = Example.join("plain", "2026-01-01", OFFERS).pay().on("2026-02-01");
        life.keep(life.life().cancelAtEnd(""));
        assertThat(life.seenOn("2026-02-06").status()).isEqualTo(CANCELLED);
    }
}
