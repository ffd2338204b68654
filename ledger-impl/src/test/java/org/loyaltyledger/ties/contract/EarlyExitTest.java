package org.loyaltyledger.ties.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.loyaltyledger.api.contract.Contract;
import org.loyaltyledger.api.contract.ContractCharge;
import org.loyaltyledger.api.contract.ContractChargeKind;
import org.loyaltyledger.api.contract.ContractChargeStatus;
import org.loyaltyledger.api.contract.ContractExit;
import org.loyaltyledger.api.contract.ContractStatus;
import org.loyaltyledger.api.contract.ExitQuote;
import org.loyaltyledger.api.value.Money;
import org.loyaltyledger.member.SampleMembers;
import org.loyaltyledger.member.stake.Appraisal;
import org.loyaltyledger.member.stake.Stake;
import org.loyaltyledger.vault.programme.Programme;

/** Leaving books what was quoted, whoever leaves what. In Berlin, in 2026. */
class EarlyExitTest {

    private final Desk desk = new Desk(Desk.TEMPLATES, "2026-01-01T09:00:00Z");

    @Test
    void anExitDatedBeforeTheAcceptanceIsRefused() {
        Contract signed = desk.active();
        Contract before = desk.read(signed.id());
        assertThatThrownBy(() -> desk.exit(signed.id(), Instant.parse("2026-01-01T08:59:59Z")))
                .hasMessageContaining("exit-out-of-time")
                .hasMessageContaining("acceptedAt=2026-01-01T09:00:00Z");
        assertThatThrownBy(() -> desk.exit(signed.id(), desk.ledger.books.now().plusSeconds(3600)))
                .hasMessageContaining("occurred-at-out-of-bounds");
        assertThat(desk.read(signed.id())).isEqualTo(before);
    }

    @Test
    void anExitBooksWhatWasQuotedForThatDay() {
        Contract signed = desk.active();
        desk.buy("bread", "1", "30.00");
        desk.ledger.take(desk.member, 300);
        Instant later = Instant.parse("2026-04-01T09:00:00Z");
        ExitQuote ahead = desk.quote(signed.id(), later);
        desk.at("2026-04-01T09:00:00Z");
        ExitQuote quote = desk.quote(signed.id(), null);
        assertThat(quote).isEqualTo(ahead);
        // 10 months of 12 are left of 60.00; 290 days of 365 points; 65 points are there, the rest becomes a debt
        assertThat(quote.fee()).isEqualTo(Money.of("50.00", "EUR"));
        assertThat(quote.clawBack()).isEqualTo(290);
        assertThat(quote.takenBack()).isEqualTo(290);
        assertThat(quote.owed()).isEqualTo(225);
        assertThat(quote.unvestedForfeited()).isEqualTo(635);
        assertThat(quote.benefitsEnding()).singleElement().satisfies(benefit -> {
            assertThat(benefit.id()).isEqualTo("free-delivery");
            assertThat(benefit.valuePerYear()).isEqualTo(Money.of("48.00", "EUR"));
        });
        assertThat(quote.explanation())
                .extracting("rule")
                .containsExactly(
                        "contract/delivery/exit.forfeitUnvested",
                        "contract/delivery/exit.clawBackUpFront",
                        "contract/delivery/exit.fee");

        ContractExit exit = desk.exit(signed.id(), null);
        assertThat(exit.settlement()).isEqualTo(quote);
        assertThat(desk.debt()).isEqualTo(225);
        assertThat(desk.held().held()).isEmpty();
        assertThat(exit.contract().charges())
                .extracting(ContractCharge::kind, ContractCharge::amount)
                .containsExactly(
                        // January's and February's shortfall fell due first
                        org.assertj.core.groups.Tuple.tuple(ContractChargeKind.TRUE_UP, Money.of("4.00", "EUR")),
                        org.assertj.core.groups.Tuple.tuple(ContractChargeKind.TRUE_UP, Money.of("10.00", "EUR")),
                        org.assertj.core.groups.Tuple.tuple(ContractChargeKind.EXIT_FEE, Money.of("50.00", "EUR")));
        assertThat(desk.pay(signed.id(), 3).charges().get(2).status()).isEqualTo(ContractChargeStatus.PAID);
        assertThatThrownBy(() -> desk.pay(signed.id(), 3)).hasMessageContaining("conflict");
    }

    @Test
    void whoLeavesTheProgrammeLeavesItsContracts() {
        Contract offered = desk.offer("plain");
        Contract cooling = desk.signed("eager");
        Contract running = desk.accept(desk.offer("plain"));
        desk.at("2026-01-03T09:00:00Z");
        desk.run(new org.loyaltyledger.member.ending.Close(
                SampleMembers.party(desk.member), org.loyaltyledger.sample.MemoryLedger.NOTE, Desk.TIES));
        assertThat(desk.read(offered.id()).status()).isEqualTo(ContractStatus.WITHDRAWN);
        assertThat(desk.read(cooling.id()).status()).isEqualTo(ContractStatus.CANCELLED);
        assertThat(desk.read(running.id()).status()).isEqualTo(ContractStatus.ENDED_EARLY);
        assertThat(desk.held().held()).isEmpty();
    }

    @Test
    void contractsGoOverToTheSurvivorOfAMerge() {
        Contract signed = desk.active();
        desk.buy("bread", "1", "30.00");
        Instant sale = desk.ledger.books.now();
        UUID survivor = SampleMembers.enrol(desk.ledger, "2");
        desk.at("2026-02-01T09:00:00Z");
        desk.run(new org.loyaltyledger.member.ending.MergeInto(
                SampleMembers.party(survivor),
                SampleMembers.party(desk.member),
                org.loyaltyledger.sample.MemoryLedger.NOTE,
                java.util.Optional.of(desk.version),
                Desk.TIES));
        desk.member = survivor;
        assertThat(desk.read(signed.id()).member()).isEqualTo(survivor);
        assertThat(desk.held().held()).hasSize(1);
        desk.buy("bread", "-1", "-30.00", sale);
        assertThat(desk.read(signed.id()).commitment().get(0).counted().amount())
                .isEqualTo(Money.of("0.00", "EUR"));
        assertThat(desk.exit(signed.id(), null).contract().status()).isEqualTo(ContractStatus.ENDED_EARLY);
        assertThat(desk.held().held()).isEmpty();
    }

    @Test
    void whatLeavingWouldCostIsAStakeAsItIsQuoted() {
        Contract signed = desk.active();
        Instant later = Instant.parse("2026-04-01T09:00:00Z");
        Appraisal appraisal =
                Appraisal.of(new Programme(7, "shop", List.of(1)), List.of(), Map.of(), later, desk.version.terms());
        // Points to be given back are among the member's points, and counted there.
        assertThat(ContractStakes.of(desk.life(signed.id()), appraisal))
                .filteredOn(stake -> stake.kind() == Stake.Kind.ECONOMIC)
                .extracting(stake -> stake.source() + " " + stake.money() + " " + stake.until())
                .containsExactly(
                        "CONTRACT/delivery 6.35 2027-01-15T23:00:00Z",
                        "CONTRACT/delivery 0.00 2027-01-15T23:00:00Z",
                        "CONTRACT/delivery 50.00 2027-01-15T23:00:00Z");
        desk.at("2026-04-01T09:00:00Z");
        desk.exit(signed.id(), null);
        assertThat(ContractStakes.of(desk.life(signed.id()), appraisal)).isEmpty();
        Appraisal supposed = appraisal.under(desk.version.terms(), java.util.Optional.of("delivery"));
        assertThat(ContractStakes.of(ContractSupposition.contract(supposed).orElseThrow(), supposed))
                .filteredOn(stake -> stake.kind() == Stake.Kind.ECONOMIC)
                .extracting(stake -> stake.source() + " " + stake.money())
                .containsExactly("CONTRACT/delivery 6.35", "CONTRACT/delivery 0.00", "CONTRACT/delivery 60.00");
    }

    @Test
    void anotherMembersContractIsNotFound() {
        Contract signed = desk.signed("plain");
        desk.member = SampleMembers.enrol(desk.ledger, "2");
        assertThatThrownBy(() -> desk.exit(signed.id(), null)).hasMessageContaining("not-found");
    }
}
