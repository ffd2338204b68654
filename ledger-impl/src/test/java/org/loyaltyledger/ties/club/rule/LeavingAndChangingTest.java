package org.loyaltyledger.ties.club.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.loyaltyledger.api.club.MembershipStatus.ACTIVE;
import static org.loyaltyledger.api.club.MembershipStatus.CANCELLED;
import static org.loyaltyledger.api.club.MembershipStatus.GRACE;
import static org.loyaltyledger.api.club.MembershipStatus.LAPSED;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.loyaltyledger.api.club.ChargeKind;
import org.loyaltyledger.api.club.ChargeStatus;
import org.loyaltyledger.ties.club.rule.Event.Kind;

/** Memberships that end or go on otherwise, told with their days and amounts. */
class LeavingAndChangingTest {
    @Test
    void cancelled_at_once_the_days_left_are_paid_back() {
        Example life = Example.join("year", "2026-01-01").pay().on("2026-04-11");
        life.keep(life.life().cancelNow("too dear"));
        // 265 of 365 days are left: 99.00 x 265 / 365 = 71.876...
        assertThat(life.due(ChargeKind.REFUND)).containsExactly("2026-04-11 71.88");
        assertThat(life.status()).isEqualTo(CANCELLED);
        assertThat(life.membership().end().orElseThrow().at()).isEqualTo(life.now());
        Charge refund = life.ledger().get(1);
        life.on("2026-04-20").keep(life.life().pay(refund, "bank transfer"));
        assertThat(life.happened()).endsWith(Kind.REFUND_DUE, Kind.CANCELLED, Kind.REFUNDED);
        assertThat(life.due(ChargeKind.REFUND)).isEmpty();
    }

    @Test
    void cancelled_in_a_pause_the_days_from_its_beginning_are_paid_back() {
        Example life =
                Example.join("month", "2026-01-01").on("2026-01-15").pay().on("2026-01-25");
        life.keep(life.life().pause(Optional.empty())).on("2026-02-05");
        life.keep(life.life().cancelNow(""));
        // 21 of 31 days: 9.90 x 21 / 31 = 6.706...
        assertThat(life.due(ChargeKind.REFUND)).containsExactly("2026-02-05 6.71");
    }

    @Test
    void a_plan_without_refund_pays_nothing_back() {
        Example life = Example.join("quarter", "2026-01-01").pay().on("2026-01-02");
        assertThat(life.keep(life.life().cancelNow("")).due(ChargeKind.REFUND)).isEmpty();
    }

    @Test
    void cancelled_before_it_is_paid_nothing_is_owed() {
        Example life = Example.join("quarter", "2026-01-01").on("2026-01-03");
        life.keep(life.life().cancelNow(""));
        assertThat(life.ledger()).extracting(Charge::status).containsExactly(ChargeStatus.VOID);
    }

    @Test
    void a_cancellation_is_withdrawn() {
        Example life = Example.join("quarter", "2026-01-01").pay();
        assertThat(life.heldUntil()).contains(LocalDate.parse("2026-04-08"));
        life.keep(life.life().cancelAtEnd(""));
        assertThat(life.heldUntil()).contains(LocalDate.parse("2026-04-01"));
        assertThatThrownBy(() -> life.life().cancelAtEnd("")).hasMessageContaining("to end already");
        life.keep(life.life().withdraw());
        assertThat(life.heldUntil()).contains(LocalDate.parse("2026-04-08"));
        assertThat(life.on("2026-04-01").status()).isEqualTo(GRACE);
        assertThatThrownBy(() -> life.life().withdraw()).hasMessageContaining("membership-state");
    }

    @Test
    void a_trial_that_is_to_end_costs_nothing() {
        Example life = Example.join("month", "2026-03-01");
        life.keep(life.life().cancelAtEnd(""));
        assertThat(life.seenOn("2026-03-15").status()).isEqualTo(CANCELLED);
        assertThat(life.ledger()).isEmpty();
    }

    @Test
    void a_dearer_plan_at_once_takes_the_days_left_into_account() {
        Example life =
                Example.join("month", "2026-03-18").on("2026-04-01").pay().on("2026-04-11");
        life.keep(life.life().changeNow(life.plan("year")));
        // 20 of 30 days of 9.90 are left: 6.60
        assertThat(life.due(ChargeKind.PERIOD)).containsExactly("2026-04-11 92.40");
        assertThat(life.status()).isEqualTo(GRACE);
        assertThat(life.pay().until()).contains(LocalDate.parse("2027-04-11"));
        assertThat(life.happened()).endsWith(Kind.PLAN_CHANGED, Kind.FELL_DUE, Kind.PAID);
    }

    @Test
    void a_cheaper_plan_at_once_pays_the_difference_back() {
        Example life = Example.join("year", "2026-01-01").pay().on("2026-01-31");
        life.keep(life.life().changeNow(life.plan("month")));
        // 335 of 365 days of 99.00 are left: 90.863... -> 90.86; the month costs 9.90
        assertThat(life.due(ChargeKind.REFUND)).containsExactly("2026-01-31 80.96");
        assertThat(life.status()).isEqualTo(ACTIVE);
        assertThat(life.until()).contains(LocalDate.parse("2026-02-28"));
    }

    @Test
    void a_change_that_is_not_paid_for_gives_the_rest_back_when_it_lapses() {
        Example life =
                Example.join("month", "2026-03-18").on("2026-04-01").pay().on("2026-04-11");
        life.keep(life.life().changeNow(life.plan("year"))).seenOn("2026-04-25");
        assertThat(life.status()).isEqualTo(LAPSED);
        // 14 of the 20 days for which 6.60 were left have passed, with the benefits of the month: 6.60 x 6 / 20
        assertThat(life.due(ChargeKind.REFUND)).containsExactly("2026-04-25 1.98");
    }

    @Test
    void a_plan_changes_at_the_end_of_its_period() {
        Example life = Example.join("year", "2026-01-31").pay().on("2026-05-01");
        life.keep(life.life().changeAtEnd(life.plan("strict")));
        assertThat(life.promises()).extracting(Promise::plan).containsExactly("year");
        assertThat(life.heldUntil()).contains(LocalDate.parse("2027-02-01"));
        life.seenOn("2027-01-31");
        assertThat(life.promises()).extracting(Promise::plan).containsExactly("year");
        assertThat(life.membership().plan()).isEqualTo("strict");
        assertThat(life.due(ChargeKind.PERIOD)).containsExactly("2027-01-31 12.00");
        assertThat(life.pay().until()).contains(LocalDate.parse("2027-02-28"));
    }

    @Test
    void a_planned_change_is_taken_back_by_naming_the_present_plan() {
        Example life = Example.join("year", "2026-01-31").pay();
        life.keep(life.life().changeAtEnd(life.plan("strict")));
        life.keep(life.life().changeAtEnd(life.plan("year")));
        assertThat(life.membership().nextPlan()).isEmpty();
        assertThatThrownBy(() -> life.life().changeAtEnd(life.plan("year"))).hasMessageContaining("is on this plan");
    }

    @Test
    void what_was_promised_for_a_paid_period_stays() {
        String fewer =
                Example.PLANS.replace("benefits: [double, coffee]\n    refund", "benefits: [coffee]\n    refund");
        assertThat(fewer).isNotEqualTo(Example.PLANS);
        Offers offers = Example.offers(
                new Edition(1, Instant.EPOCH, Example.clubs(Example.PLANS)),
                new Edition(2, Instant.parse("2026-02-01T00:00:00Z"), Example.clubs(fewer)));
        Example life = Example.join("month", "2026-01-01", offers)
                .on("2026-01-15")
                .pay()
                .on("2026-02-10");
        assertThat(life.promises().get(0).own().orElseThrow()).contains("EARN_MULTIPLIER");
        assertThat(life.on("2026-02-16").promises().get(0).own().orElseThrow()).contains("EARN_MULTIPLIER");
        assertThat(life.pay().promises().get(0).own().orElseThrow())
                .doesNotContain("EARN_MULTIPLIER")
                .contains("SERVICE");
        assertThat(Example.join("free", "2026-01-01", offers).promises().get(0).own())
                .isEmpty();
    }

    @Test
    void a_plan_that_is_no_longer_offered_ends_with_its_period() {
        Offers offers = Example.offers(
                new Edition(1, Instant.EPOCH, Example.clubs(Example.PLANS)),
                new Edition(
                        2,
                        Instant.parse("2026-02-01T00:00:00Z"),
                        Example.clubs("- {id: free, kind: FREE, benefits: []}\n")));
        Example life = Example.join("quarter", "2026-01-10", offers).pay();
        assertThat(life.on("2026-03-01").status()).isEqualTo(ACTIVE);
        assertThat(life.heldUntil()).contains(LocalDate.parse("2026-04-10"));
        assertThat(life.on("2026-04-10").status()).isEqualTo(CANCELLED);
        assertThat(life.life().membership().end().orElseThrow().reason()).isEqualTo("the plan is no longer offered");
    }

    @Test
    void half_a_cent_is_rounded_up() {
        Offers offers = Example.offers(new Edition(
                1,
                Instant.EPOCH,
                Example.clubs("- {id: ten, kind: PAID, price: '0.05', period: P10D, refund: PRORATA}\n")));
        Example life = Example.join("ten", "2026-01-01", offers).pay().on("2026-01-06");
        life.keep(life.life().cancelNow(""));
        // 5 of 10 days: 0.025
        assertThat(life.due(ChargeKind.REFUND)).containsExactly("2026-01-06 0.03");
    }
}
