package org.loyaltyledger.ties.club;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.loyaltyledger.api.club.MembershipStatus.ACTIVE;
import static org.loyaltyledger.api.club.MembershipStatus.CANCELLED;
import static org.loyaltyledger.api.club.MembershipStatus.GRACE;
import static org.loyaltyledger.api.club.MembershipStatus.LAPSED;
import static org.loyaltyledger.api.club.MembershipStatus.PAUSED;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.loyaltyledger.api.club.Charge;
import org.loyaltyledger.api.club.ChargeKind;
import org.loyaltyledger.api.club.ChargeStatus;
import org.loyaltyledger.api.club.Membership;
import org.loyaltyledger.member.SampleMembers;
import org.loyaltyledger.member.entitlement.Entitlements;
import org.loyaltyledger.member.entitlement.Grant;
import org.loyaltyledger.sample.MemoryLedger;
import org.loyaltyledger.ties.club.rule.Edition;
import org.loyaltyledger.ties.club.rule.Example;
import org.loyaltyledger.ties.club.rule.Offers;
import org.loyaltyledger.vault.ledger.Lot;

/** Memberships in the books, and what they grant. */
class ClubTest {

    private static final Offers OFFERS = Example.offers(new Edition(1, Instant.EPOCH, Example.clubs(Example.PLANS)));

    private final MemoryLedger ledger = new MemoryLedger("2026-03-01T09:00:00Z");
    private final UUID anna = SampleMembers.enrol(ledger, "1");

    @Test
    void a_member_joins_a_club_once() {
        Membership first = join("free");
        assertThat(first.status()).isEqualTo(ACTIVE);
        assertThatThrownBy(() -> join("month"))
                .hasMessageContaining("already-in-club")
                .hasMessageContaining("membership=" + first.id());
        change(first, (desk, life) -> life.cancelNow(""));
        // The trial is for those who come for the first time.
        Membership month = join("month");
        assertThat(month.status()).isEqualTo(GRACE);
        assertThat(grants()).hasSize(1);
        pay(month, due(month));
        assertThat(grants()).hasSize(2);
    }

    @Test
    void who_lapsed_may_join_again_before_anybody_booked_that() {
        Membership first = join("month");
        ledger.at("2026-04-01T00:00:00Z");
        Membership second = join("month");
        assertThat(second.status()).isEqualTo(GRACE);
        assertThat(roll().find(first.id()).orElseThrow().membership().status()).isEqualTo(LAPSED);
        assertThat(heldAt("2026-03-14T22:59:59Z")).isEqualTo(1);
        assertThat(heldAt("2026-03-14T23:00:00Z")).isZero();
        assertThat(heldAt("2026-04-01T00:00:00Z")).isZero();
    }

    @Test
    void no_such_plan_or_club() {
        assertThatThrownBy(() -> join("week")).hasMessageContaining("plan-not-offered");
        assertThatThrownBy(() -> run(
                        new JoinClub(SampleMembers.party(anna), UUID.randomUUID(), "golf", "month", OFFERS, "till")))
                .hasMessageContaining("plan-not-offered");
    }

    @Test
    void a_charge_that_has_just_fallen_due_is_told_paid_without_anybody_having_booked_it() {
        Membership trial = join("month");
        assertThat(trial.nextDueOn()).isEqualTo("2026-03-15");
        assertThat(trial.nextAmount().toString()).isEqualTo("9.90 EUR");
        ledger.at("2026-03-15T12:00:00Z");
        UUID charge = org.loyaltyledger.ties.club.rule.Charge.id(
                trial.id(), org.loyaltyledger.ties.club.rule.Charge.Purpose.TERM, 1);
        Membership paid = pay(trial, charge);
        assertThat(paid.status()).isEqualTo(ACTIVE);
        assertThat(paid.untilDate()).isEqualTo("2026-04-15");
        assertThat(paid.benefitsUntil()).isEqualTo("2026-04-21T22:00:00Z");
        assertThat(pay(trial, charge)).isEqualTo(paid);
        assertThatThrownBy(() -> pay(trial, UUID.randomUUID())).hasMessageContaining("not-found");
    }

    @Test
    void the_day_books_what_fell_due_once() {
        Membership trial = join("month");
        ledger.at("2026-03-15T00:30:00Z");
        catchUp("2026-03-14T23:00:00Z");
        assertThat(events()).isEqualTo(2);
        catchUp("2026-03-14T23:00:00Z");
        assertThat(events()).isEqualTo(2);
        assertThat(roll().find(trial.id()).orElseThrow().membership().status()).isEqualTo(GRACE);
        assertThat(ledger.books.room(Rooms.CHARGES).values()).singleElement().satisfies(row -> {
            assertThat(row.charge().status()).isEqualTo(ChargeStatus.DUE);
            assertThat(row.charge().dueOn()).isEqualTo("2026-03-15");
        });
        catchUp("2026-03-22T23:00:00Z");
        assertThat(roll().find(trial.id()).orElseThrow().membership().status()).isEqualTo(LAPSED);
        assertThat(heldAt("2026-03-22T22:59:59Z")).isZero();
        assertThat(heldAt("2026-03-14T22:59:59Z")).isEqualTo(1);
        assertThat(heldAt("2026-03-14T23:00:00Z")).isZero();
    }

    @Test
    void benefits_rest_in_a_pause_and_come_back() {
        Membership month = join("month");
        ledger.at("2026-03-15T12:00:00Z");
        pay(month, due(month));
        ledger.at("2026-03-20T12:00:00Z");
        Membership paused = change(month, (desk, life) -> life.pause(Optional.of(LocalDate.parse("2026-03-30"))));
        assertThat(paused.status()).isEqualTo(PAUSED);
        assertThat(paused.benefitsUntil()).isNull();
        assertThat(heldAt("2026-03-20T11:59:59Z")).isEqualTo(1);
        assertThat(heldAt("2026-03-20T12:00:00Z")).isZero();
        catchUp("2026-03-29T22:00:00Z");
        assertThat(heldAt("2026-03-29T21:59:59Z")).isZero();
        assertThat(heldAt("2026-03-29T22:00:00Z")).isEqualTo(1);
        assertThat(grants().get(2).until()).isEqualTo("2026-05-01T22:00:00Z");
    }

    @Test
    void renewed_as_before_it_stays_one_grant() {
        Membership month = join("month");
        for (String day : List.of("2026-03-15", "2026-04-15", "2026-05-15", "2026-06-15")) {
            ledger.at(day + "T12:00:00Z");
            pay(month, due(month));
        }
        assertThat(grants().get(0).until()).isEqualTo("2026-03-14T23:00:00Z");
        assertThat(grants()).hasSize(2).last().satisfies(grant -> {
            assertThat(grant.code()).isEqualTo("month");
            assertThat(grant.reference()).isEqualTo(month.id().toString());
            assertThat(grant.from()).isEqualTo("2026-03-15T12:00:00Z");
            assertThat(grant.until()).isEqualTo("2026-07-21T22:00:00Z");
            assertThat(grant.own().orElseThrow()).contains("EARN_MULTIPLIER");
        });
    }

    @Test
    void a_planned_plan_grants_from_the_day_it_begins_though_nobody_is_awake() {
        Membership year = join("year");
        pay(year, due(year));
        change(year, (desk, life) -> life.changeAtEnd(desk.plan("club", "free")));
        assertThat(grants()).extracting(Grant::code).containsExactly("year", "free");
        assertThat(grants().get(0).until()).isEqualTo(grants().get(1).from()).isEqualTo("2027-02-28T23:00:00Z");
        assertThat(grants().get(1).until()).isEqualTo(Lot.NEVER);
        change(year, (desk, life) -> life.changeAtEnd(desk.plan("club", "year")));
        assertThat(heldAt("2027-03-10T00:00:00Z")).isEqualTo(1);
        assertThat(heldAt("2027-03-20T00:00:00Z")).isZero();
    }

    @Test
    void cancelled_at_once_it_is_over_and_the_rest_is_due_back() {
        Membership year = join("year");
        pay(year, due(year));
        ledger.at("2026-03-02T09:00:00Z");
        Membership over = change(year, (desk, life) -> life.cancelNow("moved"));
        assertThat(over.status()).isEqualTo(CANCELLED);
        assertThat(over.endedFor()).isEqualTo("moved");
        assertThat(over.due()).extracting(Charge::kind).containsExactly(ChargeKind.REFUND);
        assertThat(over.due().get(0).amount().toString()).isEqualTo("98.73 EUR");
        assertThat(heldAt("2026-03-02T09:00:00Z")).isZero();
        SampleMembers.close(ledger, anna);
        assertThat(pay(year, over.due().get(0).id()).due()).isEmpty();
        assertThatThrownBy(() -> change(year, (desk, life) -> life.resume())).hasMessageContaining("member-closed");
    }

    @Test
    void somebody_else_has_no_such_membership() {
        Membership free = join("free");
        UUID bert = SampleMembers.enrol(ledger, "2");
        assertThatThrownBy(() -> run(new ChangeMembership(
                        SampleMembers.party(bert),
                        free.id(),
                        Optional.empty(),
                        (desk, life) -> life.cancelNow(""),
                        OFFERS,
                        "till")))
                .hasMessageContaining("not-found");
    }

    private Membership join(String plan) {
        return run(new JoinClub(SampleMembers.party(anna), UUID.randomUUID(), "club", plan, OFFERS, "till"));
    }

    private Membership change(Membership membership, ChangeMembership.Step step) {
        return run(new ChangeMembership(
                SampleMembers.party(anna), membership.id(), Optional.empty(), step, OFFERS, "till"));
    }

    private Membership pay(Membership membership, UUID charge) {
        return run(new ChangeMembership(
                SampleMembers.party(anna),
                membership.id(),
                Optional.of(charge),
                (desk, life) -> life.pay(desk.charge(life, charge), "card"),
                OFFERS,
                "till"));
    }

    /** What is due now, as a reader would see it. */
    private UUID due(Membership membership) {
        return change(membership, (desk, life) -> life).due().get(0).id();
    }

    private void catchUp(String boundary) {
        ledger.run(new CatchUp(SampleMembers.PROGRAMME, List.of(anna), OFFERS, Instant.parse(boundary)));
    }

    private Membership run(org.loyaltyledger.vault.ledger.Command command) {
        return (Membership) ledger.run(command).body();
    }

    private Roll roll() {
        return ledger.books.room(Rooms.ROLLS).find(anna).orElseThrow();
    }

    private long events() {
        return ledger.books.room(Rooms.EVENTS).values().size();
    }

    private List<Grant> grants() {
        return Entitlements.of(ledger.books, anna).all();
    }

    private long heldAt(String instant) {
        return Entitlements.of(ledger.books, anna).at(Instant.parse(instant)).size();
    }
}
