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
        assertThat(life.heldUntil()).contains(LocalDate.parse("2026-03-15"));
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
        assertThat(life.promises()).isEmpty();
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
