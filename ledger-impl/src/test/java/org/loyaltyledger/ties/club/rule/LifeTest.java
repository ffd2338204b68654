package org.loyaltyledger.ties.club.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.loyaltyledger.api.club.MembershipStatus.ACTIVE;
import static org.loyaltyledger.api.club.MembershipStatus.CANCELLED;
import static org.loyaltyledger.api.club.MembershipStatus.GRACE;
import static org.loyaltyledger.api.club.MembershipStatus.LAPSED;
import static org.loyaltyledger.api.club.MembershipStatus.PAUSED;
import static org.loyaltyledger.api.club.MembershipStatus.TRIAL;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.loyaltyledger.api.club.ChargeKind;
import org.loyaltyledger.api.club.ChargeStatus;
import org.loyaltyledger.ties.club.rule.Event.Kind;

/** Lives told with their days and amounts. */
class LifeTest {

    @Test
    void C78_three_months_from_new_year_are_over_on_the_first_of_april() {
        Example life = Example.join("quarter", "2023-01-01").pay();
        life.keep(life.life().cancelAtEnd("moving away"));
        assertThat(life.on("2023-03-01").status()).isEqualTo(ACTIVE);
        assertThat(life.on("2023-03-31").status()).isEqualTo(ACTIVE);
        assertThat(life.on("2023-04-01").status()).isEqualTo(CANCELLED);
        assertThat(life.life().membership().end().orElseThrow().at()).isEqualTo("2023-03-31T22:00:00Z");
    }

    @Test
    void C82_three_months_from_new_year_are_charged_through_the_first_of_april() {
        Example life = Example.join("quarter", "2024-01-01");
        assertThat(life.open().from()).isEqualTo("2024-01-01");
        assertThat(life.open().until()).contains(LocalDate.parse("2024-04-01"));
        assertThat(life.pay().until()).contains(LocalDate.parse("2024-04-01"));
    }

    @Test
    void months_are_counted_from_the_day_of_joining() {
        Example life = Example.join("strict", "2024-01-31").pay();
        assertThat(life.until()).contains(LocalDate.parse("2024-02-29"));
        assertThat(life.on("2024-02-29").pay().until()).contains(LocalDate.parse("2024-03-31"));
        assertThat(life.on("2024-03-31").pay().until()).contains(LocalDate.parse("2024-04-30"));
        assertThat(life.on("2024-04-30").pay().until()).contains(LocalDate.parse("2024-05-31"));
        assertThat(Example.join("strict", "2023-01-31").pay().until()).contains(LocalDate.parse("2023-02-28"));
    }

    @Test
    void a_trial_goes_over_into_a_period_that_is_due() {
        Example life = Example.join("month", "2026-03-01");
        assertThat(life.status()).isEqualTo(TRIAL);
        assertThat(life.ledger()).isEmpty();
        assertThat(life.heldUntil()).contains(LocalDate.parse("2026-03-22"));
        assertThat(life.on("2026-03-14").status()).isEqualTo(TRIAL);
        assertThat(life.seenOn("2026-03-15").status()).isEqualTo(GRACE);
        assertThat(life.due(ChargeKind.PERIOD)).containsExactly("2026-03-15 9.90");
        assertThat(life.on("2026-03-16").pay().until()).contains(LocalDate.parse("2026-04-15"));
        assertThat(life.happened()).containsExactly(Kind.JOINED, Kind.FELL_DUE, Kind.PAID);
        assertThat(life.heldUntil()).contains(LocalDate.parse("2026-04-22"));
    }

    @Test
    void a_trial_is_had_once_in_a_club() {
        Example life = Example.join(
                "month",
                "2026-03-01",
                Example.offers(new Edition(1, Instant.EPOCH, Example.clubs(Example.PLANS))),
                false);
        assertThat(life.status()).isEqualTo(GRACE);
        assertThat(life.due(ChargeKind.PERIOD)).containsExactly("2026-03-01 9.90");
    }

    @Test
    void unpaid_after_its_grace_it_lapses_on_the_day_known_before() {
        Example life = Example.join("quarter", "2026-01-10").pay().on("2026-04-10");
        assertThat(life.status()).isEqualTo(GRACE);
        assertThat(life.heldUntil()).contains(LocalDate.parse("2026-04-17"));
        life.seenOn("2026-04-11").fail().on("2026-04-16").fail();
        assertThat(life.open().failures()).isEqualTo(2);
        assertThat(life.status()).isEqualTo(GRACE);
        life.seenOn("2026-05-03");
        assertThat(life.status()).isEqualTo(LAPSED);
        assertThat(life.membership().end().orElseThrow().at()).isEqualTo("2026-04-16T22:00:00Z");
        assertThat(life.ledger()).extracting(Charge::status).containsExactly(ChargeStatus.PAID, ChargeStatus.VOID);
        Charge late = life.ledger().get(1);
        assertThatThrownBy(() -> life.life().pay(late, "late")).hasMessageContaining("membership-state");
    }

    @Test
    void without_grace_the_day_itself_is_the_time_to_pay() {
        Example life = Example.join("strict", "2026-01-10");
        assertThat(life.status()).isEqualTo(GRACE);
        assertThat(life.heldUntil()).contains(LocalDate.parse("2026-01-11"));
        assertThat(life.on("2026-01-11").status()).isEqualTo(LAPSED);
    }

    @Test
    void paid_in_grace_the_period_begins_when_it_was_due() {
        Example life =
                Example.join("quarter", "2026-01-10").pay().on("2026-04-14").pay();
        assertThat(life.until()).contains(LocalDate.parse("2026-07-10"));
        assertThat(life.happened()).endsWith(Kind.FELL_DUE, Kind.RENEWED);
        assertThat(life.events().get(3).renewal()).contains(LocalDate.parse("2026-04-10"));
    }

    @Test
    void paid_twice_answers_the_first() {
        Example life = Example.join("quarter", "2026-01-10");
        Charge first = life.open();
        life.pay();
        Charge paid = life.ledger().get(0);
        assertThat(paid.id()).isEqualTo(first.id());
        Life again = life.on("2026-01-11").life().pay(paid, "again");
        assertThat(again.events()).isEmpty();
        assertThat(again.charges()).isEmpty();
        assertThatThrownBy(() -> life.life().fail(paid, "no")).hasMessageContaining("chargeStatus=PAID");
    }

    @Test
    void a_pause_makes_the_period_longer_by_its_days() {
        Example life = Example.join("month", "2026-01-31").on("2026-02-14").pay();
        assertThat(life.until()).contains(LocalDate.parse("2026-03-14"));
        life.on("2026-02-20");
        life.keep(life.life().pause(Optional.empty()));
        assertThat(life.status()).isEqualTo(PAUSED);
        assertThat(life.promises()).isEmpty();
        life.on("2026-03-02");
        life.keep(life.life().resume());
        assertThat(life.status()).isEqualTo(ACTIVE);
        assertThat(life.until()).contains(LocalDate.parse("2026-03-24"));
        assertThat(life.heldUntil()).contains(LocalDate.parse("2026-03-31"));
        assertThat(life.on("2026-03-24").pay().until()).contains(LocalDate.parse("2026-04-24"));
    }

    @Test
    void a_pause_ends_by_itself() {
        Example life =
                Example.join("month", "2026-01-01").on("2026-01-15").pay().on("2026-02-01");
        life.keep(life.life().pause(Optional.of(LocalDate.parse("2026-02-11"))));
        assertThat(life.on("2026-02-10").status()).isEqualTo(PAUSED);
        assertThat(life.on("2026-02-11").status()).isEqualTo(ACTIVE);
        assertThat(life.until()).contains(LocalDate.parse("2026-02-25"));
        life.on("2026-03-03").keep(life.life());
        assertThat(life.happened()).endsWith(Kind.RESUMED, Kind.FELL_DUE);
        assertThat(life.due(ChargeKind.PERIOD)).containsExactly("2026-02-25 9.90");
    }

    @Test
    void a_pause_is_bounded_by_the_plan() {
        Example life = Example.join("month", "2026-01-01").on("2026-01-15").pay();
        assertThatThrownBy(() -> life.life().pause(Optional.of(LocalDate.parse("2026-04-16"))))
                .hasMessageContaining("latest=2026-04-15");
        assertThatThrownBy(() -> life.life().pause(Optional.of(LocalDate.parse("2026-01-15"))))
                .hasMessageContaining("membership-state");
        Example strict = Example.join("strict", "2026-01-01").pay();
        assertThatThrownBy(() -> strict.life().pause(Optional.empty())).hasMessageContaining("no pauses");
    }

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
    void a_price_changes_for_new_members_first() {
        String plans = """
                - id: month
                  kind: PAID
                  price: "9.90"
                  priceChanges: [{from: "2026-03-01", price: "11.90", existingFrom: "2026-06-01"}]
                  period: P1M
                """;
        Offers offers = Example.offers(new Edition(1, Instant.EPOCH, Example.clubs(plans)));
        Example before = Example.join("month", "2026-02-15", offers);
        assertThat(before.due(ChargeKind.PERIOD)).containsExactly("2026-02-15 9.90");
        before.pay().on("2026-03-15").pay().on("2026-04-15").pay().seenOn("2026-05-15");
        assertThat(before.due(ChargeKind.PERIOD)).containsExactly("2026-05-15 9.90");
        assertThat(before.pay().seenOn("2026-06-15").due(ChargeKind.PERIOD)).containsExactly("2026-06-15 11.90");
        Example after = Example.join("month", "2026-03-01", offers);
        assertThat(after.due(ChargeKind.PERIOD)).containsExactly("2026-03-01 11.90");
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
        assertThat(life.due(ChargeKind.REFUND)).containsExactly("2026-04-25 6.60");
    }

    @Test
    void a_plan_changes_at_the_end_of_its_period() {
        Example life = Example.join("year", "2026-01-31").pay().on("2026-05-01");
        life.keep(life.life().changeAtEnd(life.plan("strict")));
        assertThat(life.promises()).extracting(Promise::plan).containsExactly("year", "strict");
        assertThat(life.promises().get(0).until())
                .isEqualTo(life.promises().get(1).from().orElseThrow());
        life.seenOn("2027-01-31");
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
    void a_free_plan_goes_on_until_somebody_ends_it() {
        Example life = Example.join("free", "2026-01-31");
        assertThat(life.on("2036-01-31").status()).isEqualTo(ACTIVE);
        assertThat(life.heldUntil()).isEmpty();
        assertThatThrownBy(() -> life.life().cancelAtEnd("")).hasMessageContaining("has no end");
        assertThat(life.keep(life.life().cancelNow("")).ledger()).isEmpty();
    }

    @Test
    void life_is_paid_once_and_never_renewed() {
        Example life = Example.join("life", "2026-01-31");
        assertThat(life.due(ChargeKind.PERIOD)).containsExactly("2026-01-31 300.00");
        life.pay().seenOn("2066-01-31");
        assertThat(life.status()).isEqualTo(ACTIVE);
        assertThat(life.ledger()).hasSize(1);
        assertThatThrownBy(() -> life.life().changeNow(life.plan("free"))).hasMessageContaining("for life");
        assertThat(Example.join("life", "2026-01-31").on("2026-02-07").status()).isEqualTo(LAPSED);
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
    void how_often_anybody_looks_makes_no_difference() {
        Example seldom =
                Example.join("month", "2026-01-31").on("2026-02-14").pay().on("2026-03-25");
        Example often = Example.join("month", "2026-01-31");
        LocalDate day = LocalDate.parse("2026-01-31");
        while (day.isBefore(LocalDate.parse("2026-03-25"))) {
            day = day.plusDays(1);
            often.seenOn(day.toString());
            if (day.equals(LocalDate.parse("2026-02-14"))) {
                often.pay();
            }
        }
        seldom.keep(seldom.life());
        assertThat(often.status()).isEqualTo(seldom.status()).isEqualTo(LAPSED);
        assertThat(often.events()).isEqualTo(seldom.events());
        assertThat(List.of(often.membership().term()))
                .isEqualTo(List.of(seldom.membership().term()));
    }
}
