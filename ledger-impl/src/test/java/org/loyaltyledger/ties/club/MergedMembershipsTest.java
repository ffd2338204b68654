package org.loyaltyledger.ties.club;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.loyaltyledger.api.club.ChargeKind;
import org.loyaltyledger.api.club.ChargeStatus;
import org.loyaltyledger.api.club.Membership;
import org.loyaltyledger.api.club.MembershipStatus;
import org.loyaltyledger.member.SampleMembers;
import org.loyaltyledger.member.activity.Ties;
import org.loyaltyledger.member.ending.MergeInto;
import org.loyaltyledger.member.entitlement.Entitlements;
import org.loyaltyledger.sample.MemoryLedger;
import org.loyaltyledger.ties.club.rule.Edition;
import org.loyaltyledger.ties.club.rule.Example;
import org.loyaltyledger.ties.club.rule.Offers;

/** Two members of one club become one: the better membership for the member goes on, whoever had it. */
class MergedMembershipsTest {

    private static final Offers OFFERS = Example.offers(new Edition(1, Instant.EPOCH, Example.clubs(Example.PLANS)));

    private final MemoryLedger ledger = new MemoryLedger("2026-03-01T09:00:00Z");
    private final Ties ties = new Ties(List.of(new ClubTie(new OfferBook() {
        @Override
        Offers known(long programme) {
            return OFFERS;
        }
    })));
    private final UUID anna = SampleMembers.enrol(ledger, "1");
    private final UUID bert = SampleMembers.enrol(ledger, "2");

    @ParameterizedTest
    @CsvSource({
        // plan and whether it is paid, of the survivor and of the member that ends; the plan that goes on
        "free,  false, month, true,  month",
        "month, true,  free,  false, month",
        // A trial is worth less than a free membership.
        "month, false, free,  false, free",
        "free,  false, month, false, free",
        "month, true,  year,  true,  year",
        "year,  true,  month, true,  year",
        "year,  true,  life,  true,  life",
        "life,  true,  year,  true,  life",
        // A payment that is waited for.
        "year,  false, month, false, month",
        "free,  false, year,  false, free",
    })
    void the_better_membership_goes_on(String own, boolean ownPaid, String other, boolean otherPaid, String stays) {
        join(anna, own, ownPaid);
        join(bert, other, otherPaid);
        merge(anna, bert);
        assertThat(roll().entries())
                .hasSize(2)
                .allMatch(entry -> entry.membership().member().equals(anna));
        assertThat(roll().living())
                .singleElement()
                .satisfies(entry -> assertThat(entry.membership().plan()).isEqualTo(stays));
        assertThat(Entitlements.of(ledger.books, anna).at(ledger.books.now().plusSeconds(1)))
                .isNotEmpty()
                .allMatch(grant -> grant.code().equals(stays));
        assertThat(Entitlements.of(ledger.books, bert).at(ledger.books.now().plusSeconds(1)))
                .isEmpty();
    }

    @Test
    void of_two_equal_ones_the_survivors_goes_on_and_the_rest_of_the_other_is_refunded_as_its_plan_says() {
        Membership own = join(anna, "year", true);
        Membership other = join(bert, "year", true);
        ledger.at("2026-03-22T09:00:00Z");
        merge(anna, bert);
        assertThat(roll().living())
                .singleElement()
                .satisfies(entry -> assertThat(entry.membership().id()).isEqualTo(own.id()));
        assertThat(ledger.books.room(Rooms.CHARGES).values().stream()
                        .map(ChargeRow::charge)
                        .filter(charge -> charge.membership().equals(other.id()))
                        .filter(charge -> charge.kind() == ChargeKind.REFUND)
                        .toList())
                .singleElement()
                .satisfies(refund -> {
                    assertThat(refund.status()).isEqualTo(ChargeStatus.DUE);
                    // 344 of 365 days are left of 99.00.
                    assertThat(refund.amount()).isEqualTo(new BigDecimal("93.30"));
                });
    }

    @Test
    void who_had_a_trial_as_either_has_had_it() {
        Membership trial = join(bert, "month", false);
        ledger.run(new ChangeMembership(
                SampleMembers.party(bert),
                trial.id(),
                Optional.empty(),
                (desk, life) -> life.cancelNow(""),
                OFFERS,
                "till"));
        merge(anna, bert);
        assertThat(join(anna, "month", false).status()).isEqualTo(MembershipStatus.GRACE);
    }

    /** @param paid the period behind the trial, if there is one */
    private Membership join(UUID member, String plan, boolean paid) {
        Membership joined = (Membership)
                ledger.run(new JoinClub(SampleMembers.party(member), UUID.randomUUID(), "club", plan, OFFERS, "till"))
                        .body();
        if (!paid) {
            return joined;
        }
        if (joined.status() == MembershipStatus.TRIAL) {
            ledger.at("2026-03-15T09:00:00Z");
        }
        Membership due = change(member, joined, Optional.empty(), (desk, life) -> life);
        UUID charge = due.due().get(0).id();
        return change(member, joined, Optional.of(charge), (desk, life) -> life.pay(desk.charge(life, charge), "card"));
    }

    private Membership change(UUID member, Membership membership, Optional<UUID> charge, ChangeMembership.Step step) {
        return (Membership) ledger.run(new ChangeMembership(
                        SampleMembers.party(member), membership.id(), charge, step, OFFERS, "till"))
                .body();
    }

    private void merge(UUID survivor, UUID ended) {
        ledger.run(new MergeInto(
                SampleMembers.party(survivor), SampleMembers.party(ended), MemoryLedger.NOTE, Optional.empty(), ties));
    }

    private Roll roll() {
        return ledger.books.room(Rooms.ROLLS).find(anna).orElseThrow();
    }
}
