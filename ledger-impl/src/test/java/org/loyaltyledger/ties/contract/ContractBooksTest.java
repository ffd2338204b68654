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
import org.loyaltyledger.api.contract.ContractExit;
import org.loyaltyledger.api.contract.ContractState;
import org.loyaltyledger.api.contract.ExitQuote;
import org.loyaltyledger.api.contract.NewUsage;
import org.loyaltyledger.api.value.Money;
import org.loyaltyledger.member.SampleMembers;
import org.loyaltyledger.member.activity.Followed;
import org.loyaltyledger.member.stake.Appraisal;
import org.loyaltyledger.vault.ledger.Transaction;
import org.loyaltyledger.vault.ledger.TransactionKind;
import org.loyaltyledger.vault.programme.Programme;

/** Contracts in books in memory, with figures. In Berlin, in 2026. */
class ContractBooksTest {

    private static final String TEMPLATES = """
            - id: delivery
              term: P12M
              coolingOff: P14D
              benefits: [free-delivery]
              commitment: {measure: SPEND, amount: "50.00", per: MONTH, trueUp: {kind: CHARGE_SHORTFALL, percent: "20"}}
              bonus: {total: 1000, upFront: 365, vesting: [{after: P6M, points: 235}, {after: P12M, points: 400}]}
              exit: {clawBackUpFront: PRORATA, fee: {amount: "60.00", falls: LINEAR_BY_MONTH, cap: {percent: "10"}}}
              renewal: {kind: BY_NOTICE, noticeFrom: P2M, noticeUntil: P14D}
            - {id: plain, term: P3M, benefits: [milk-price]}
            - {id: eager, term: P3M, coolingOff: P7D, bonus: {total: 100, upFront: 100, bookedAt: ACCEPTANCE}}
            - {id: milk, term: P1Y, commitment: {measure: VOLUME, units: "120", of: {skus: [milk]}}}
            - {id: renewable, term: P3M, renewal: {kind: BY_NOTICE, noticeFrom: P1M, term: P6M, template: plain}}
            """;

    private final Desk desk = new Desk(TEMPLATES, "2026-01-01T09:00:00Z");

    @Test
    void anOfferGrantsNothing() {
        Contract offer = desk.offer("plain");
        assertThat(offer.state()).isEqualTo(ContractState.OFFERED);
        assertThat(offer.versions()).singleElement().satisfies(version -> {
            assertThat(version.documentHash()).hasSize(64);
            assertThat(version.document()).containsEntry("contract", offer.id().toString());
        });
        assertThat(desk.held().held()).isEmpty();
    }

    @Test
    void whatIsAcceptedIsWhatWasRead() {
        Contract offer = desk.offer("plain");
        assertThatThrownBy(() -> desk.run(new AcceptContract(desk.concern(offer.id()), "0".repeat(64))))
                .hasMessageContaining("contract-changed");
        assertThat(desk.read(offer.id()).state()).isEqualTo(ContractState.OFFERED);
        Contract signed = desk.accept(offer);
        assertThat(signed.state()).isEqualTo(ContractState.ACTIVE);
        assertThat(signed.acceptedAt()).isEqualTo("2026-01-01T09:00:00Z");
        assertThat(signed.versions().get(0).acceptedBy()).isEqualTo("somebody");
        assertThat(desk.held().held()).extracting(held -> held.name()).containsExactly("CONTRACT/plain/milk-price");
    }

    @Test
    void whoLookedAtItsClockFirstButCameLaterFindsWhatTheOtherDid() {
        Contract offer = desk.offer("plain");
        Concern early = desk.concern(offer.id());
        desk.at("2026-01-01T09:00:01Z");
        desk.withdraw(offer.id());
        String hash = offer.versions().get(0).documentHash();
        assertThatThrownBy(() -> desk.run(new AcceptContract(early, hash))).hasMessageContaining("contract-state");
        Contract signed = desk.signed("plain");
        Concern first = desk.concern(signed.id());
        desk.at("2026-01-01T09:00:02Z");
        desk.exit(signed.id(), null);
        assertThatThrownBy(() -> desk.run(new LeaveContract(
                        first, org.loyaltyledger.ties.contract.rule.Move.EXIT, java.util.Optional.empty(), "", false)))
                .hasMessageContaining("contract-state");
        assertThatThrownBy(() -> desk.run(new WithdrawOffer(first, ""))).hasMessageContaining("contract-state");
    }

    @Test
    void benefitsEndWithTheTermWithoutAnybodyDoingAnything() {
        desk.signed("plain");
        desk.at("2026-03-31T21:59:59Z");
        assertThat(desk.held().held()).hasSize(1);
        desk.at("2026-03-31T22:00:00Z");
        assertThat(desk.held().held()).isEmpty();
    }

    @Test
    void acceptingTwiceIsRefusedAndChangesNothing() {
        Contract signed = desk.signed("delivery");
        desk.at("2026-01-02T09:00:00Z");
        assertThatThrownBy(() -> desk.accept(signed)).hasMessageContaining("contract-state");
        assertThat(desk.read(signed.id())).isEqualTo(signed);
    }

    @Test
    void bonusBenefitsAndCommitmentBeginWhenCoolingOffIsOver() {
        Contract signed = desk.signed("delivery");
        assertThat(signed.state()).isEqualTo(ContractState.COOLING_OFF);
        assertThat(signed.coolingOffUntil()).isEqualTo("2026-01-15T23:00:00Z");
        assertThat(desk.buy("bread", "1", "9.00")).isEmpty();
        desk.at("2026-01-15T22:59:59Z");
        desk.day(signed.id());
        assertThat(desk.spendable()).isZero();
        desk.at("2026-01-15T23:00:00Z");
        desk.day(signed.id());
        assertThat(desk.spendable()).isEqualTo(365);
        assertThat(desk.held().held()).hasSize(1);
        assertThat(desk.read(signed.id()).startsOn()).isEqualTo("2026-01-16");
        assertThat(desk.buy("bread", "1", "9.00")).hasSize(1);
    }

    @Test
    void eachInstalmentIsBookedOnceAndDaysThatNobodyRanAreCaughtUp() {
        Contract signed = desk.signed("delivery");
        desk.at("2026-06-30T22:00:00Z");
        desk.day(signed.id());
        desk.day(signed.id());
        assertThat(desk.spendable()).isEqualTo(365);
        desk.at("2027-02-01T09:00:00Z");
        desk.day(signed.id());
        desk.day(signed.id());
        assertThat(desk.spendable()).isEqualTo(1000);
        assertThat(bonuses())
                .extracting(transaction -> transaction.note().reason() + " " + transaction.occurredAt())
                .containsExactly(
                        "contract bonus up front 2026-01-15T23:00:00Z",
                        "contract bonus vested 2026-07-15T22:00:00Z",
                        "contract bonus vested 2027-01-15T23:00:00Z");
        assertThat(bonuses()).allSatisfy(transaction -> {
            assertThat(transaction.note().reference()).isEqualTo(signed.id().toString());
            assertThat(transaction.note().termsVersion()).isEqualTo(3);
        });
        assertThat(desk.read(signed.id()).bonus().unvested()).isZero();
    }

    @Test
    void coolingOffPutsBothSidesBackEvenWhereThePointsAreSpent() {
        desk.ledger.give(desk.member, 30);
        Contract signed = desk.signed("eager");
        assertThat(desk.spendable()).isEqualTo(130);
        desk.ledger.take(desk.member, 50);
        desk.at("2026-01-05T09:00:00Z");
        ContractExit exit = desk.cancel(signed.id());
        assertThat(exit.contract().state()).isEqualTo(ContractState.CANCELLED);
        assertThat(exit.settlement().clawBack()).isEqualTo(100);
        assertThat(exit.settlement().takenBack()).isEqualTo(100);
        assertThat(exit.settlement().owed()).isEqualTo(20);
        assertThat(exit.settlement().fee()).isEqualTo(Money.of("0.00", "EUR"));
        assertThat(exit.contract().charges()).isEmpty();
        assertThat(desk.ledger.books.account(desk.member).balance()).isEqualTo(-20);
        assertThat(desk.debt()).isEqualTo(20);
    }

    @Test
    void anExitInCoolingOffIsACancellation() {
        Contract signed = desk.signed("eager");
        desk.at("2026-01-02T09:00:00Z");
        assertThat(desk.exit(signed.id(), null).contract().state()).isEqualTo(ContractState.CANCELLED);
        assertThat(desk.spendable()).isZero();
    }

    @Test
    void salesCountAndReturnsCountBack() {
        Contract signed = active();
        List<Followed> followed = desk.buy("bread", "2", "30.00");
        assertThat(followed).singleElement().satisfies(told -> {
            assertThat(told.source()).isEqualTo("CONTRACT/delivery");
            assertThat(told.figures()).containsEntry("missing", "20.00").containsEntry("until", "2026-02-16");
        });
        Instant sale = desk.ledger.books.now();
        desk.at("2026-02-20T09:00:00Z");
        desk.day(signed.id());
        assertThat(desk.read(signed.id()).charges()).singleElement().satisfies(charge -> assertThat(charge.amount())
                .isEqualTo(Money.of("4.00", "EUR")));
        desk.buy("bread", "-1", "-15.00", sale);
        Contract after = desk.read(signed.id());
        assertThat(after.commitment().get(0).counted().amount()).isEqualTo(Money.of("15.00", "EUR"));
        assertThat(after.charges()).singleElement().satisfies(charge -> assertThat(charge.amount())
                .isEqualTo(Money.of("7.00", "EUR")));
    }

    @Test
    void onlyTheNamedGoodsCountForAVolume() {
        Contract signed = desk.signed("milk");
        desk.buy("milk", "6", "6.54");
        desk.buy("bread", "1", "3.00");
        desk.buy("milk", "-1.5", "-1.64");
        assertThat(desk.read(signed.id()).commitment().get(0).counted().units()).isEqualByComparingTo("4.5");
        desk.use(signed.id(), new NewUsage("D1", null, new java.math.BigDecimal("10"), null));
        assertThat(desk.read(signed.id()).commitment().get(0).missing().units()).isEqualByComparingTo("105.5");
    }

    @Test
    void whatPartnersReportCountsOnceAndInTheRightMeasure() {
        Contract signed = active();
        NewUsage report = new NewUsage("D1", Money.of("12.50", "EUR"), null, null);
        desk.use(signed.id(), report);
        assertThatThrownBy(() -> desk.use(signed.id(), report)).hasMessageContaining("reported before");
        assertThatThrownBy(() -> desk.use(signed.id(), new NewUsage("D2", null, java.math.BigDecimal.ONE, null)))
                .hasMessageContaining("/amount");
        assertThat(desk.read(signed.id()).commitment().get(0).counted().amount())
                .isEqualTo(Money.of("12.50", "EUR"));
    }

    @Test
    void spendReportedAgainstAClosedContractIsRefused() {
        Contract signed = active();
        desk.exit(signed.id(), null);
        Contract before = desk.read(signed.id());
        assertThatThrownBy(() -> desk.spend(signed.id(), "5.00")).hasMessageContaining("contract-state");
        assertThat(desk.buy("bread", "1", "5.00")).isEmpty();
        assertThat(desk.read(signed.id())).isEqualTo(before);
    }

    @Test
    void anExitDatedBeforeTheAcceptanceIsRefused() {
        Contract signed = active();
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
        Contract signed = active();
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
                        org.assertj.core.groups.Tuple.tuple(ContractCharge.Kind.TRUE_UP, Money.of("4.00", "EUR")),
                        org.assertj.core.groups.Tuple.tuple(ContractCharge.Kind.TRUE_UP, Money.of("10.00", "EUR")),
                        org.assertj.core.groups.Tuple.tuple(ContractCharge.Kind.EXIT_FEE, Money.of("50.00", "EUR")));
        assertThat(desk.pay(signed.id(), 3).charges().get(2).state()).isEqualTo(ContractCharge.State.PAID);
        assertThatThrownBy(() -> desk.pay(signed.id(), 3)).hasMessageContaining("conflict");
    }

    @Test
    void withoutNoticeAContractJustEnds() {
        Contract signed = active();
        desk.at("2027-01-15T23:00:00Z");
        assertThat(desk.read(signed.id()).state()).isEqualTo(ContractState.COMPLETED);
        assertThatThrownBy(() -> desk.notice(signed.id())).hasMessageContaining("contract-state");
    }

    @Test
    void noticeCountsOnlyInItsWindowAndOnce() {
        Contract signed = active();
        desk.at("2026-11-15T22:59:59Z");
        assertThatThrownBy(() -> desk.notice(signed.id()))
                .hasMessageContaining("notice-out-of-time")
                .hasMessageContaining("2026-11-16");
        desk.at("2027-01-02T00:00:00Z");
        assertThatThrownBy(() -> desk.notice(signed.id())).hasMessageContaining("notice-out-of-time");
        assertThatThrownBy(() -> desk.notice(desk.signed("plain").id())).hasMessageContaining("never renewed");
    }

    @Test
    void afterNoticeAnotherContractFollowsWithoutAGap() {
        Contract signed = active();
        desk.at("2026-11-20T09:00:00Z");
        Contract noticed = desk.notice(signed.id());
        assertThatThrownBy(() -> desk.notice(signed.id())).hasMessageContaining("Notice was given before");
        UUID next = noticed.renewal().successor();
        assertThat(desk.read(next).state()).isEqualTo(ContractState.COOLING_OFF);
        desk.at("2027-01-15T22:59:59Z");
        assertThat(desk.read(signed.id()).state()).isEqualTo(ContractState.ACTIVE);
        assertThat(desk.read(next).state()).isEqualTo(ContractState.ACCEPTED);
        assertThat(desk.held().held()).hasSize(1);
        desk.at("2027-01-15T23:00:00Z");
        assertThat(desk.read(signed.id()).state()).isEqualTo(ContractState.RENEWED);
        Contract followed = desk.read(next);
        assertThat(followed.state()).isEqualTo(ContractState.ACTIVE);
        assertThat(followed.predecessor()).isEqualTo(signed.id());
        assertThat(followed.startsOn()).isEqualTo("2027-01-16");
        assertThat(desk.held().held()).hasSize(1);
    }

    @Test
    void aRenewalMayHaveAnotherTemplateAndTerm() {
        Contract signed = desk.signed("renewable");
        desk.at("2026-03-15T09:00:00Z");
        Contract next = desk.read(desk.notice(signed.id()).renewal().successor());
        assertThat(next.template()).isEqualTo("plain");
        assertThat(next.startsOn()).isEqualTo("2026-04-01");
        assertThat(next.endsOn()).isEqualTo("2026-10-01");
    }

    @Test
    void whoLeavesAfterNoticeLeavesWhatWouldFollowToo() {
        Contract signed = active();
        desk.at("2026-11-20T09:00:00Z");
        UUID next = desk.notice(signed.id()).renewal().successor();
        desk.exit(signed.id(), null);
        assertThat(desk.read(next).state()).isEqualTo(ContractState.CANCELLED);
        assertThat(desk.read(next).charges()).isEmpty();
        desk.at("2027-02-01T09:00:00Z");
        assertThat(desk.held().held()).isEmpty();
    }

    @Test
    void anAmendmentCountsFromTheYesOfBoth() {
        Contract signed = active();
        desk.at("2026-08-01T09:00:00Z");
        Contract offered = desk.amend(
                signed.id(),
                Map.of(
                        "term", "P24M",
                        "benefits", List.of("free-delivery", "milk-price"),
                        "exit", Map.of()));
        assertThat(offered.version()).isEqualTo(1);
        assertThat(offered.endsOn()).isEqualTo("2027-01-16");
        desk.at("2026-08-02T09:00:00Z");
        Contract amended = desk.acceptAmendment(offered);
        assertThat(amended.version()).isEqualTo(2);
        assertThat(amended.endsOn()).isEqualTo("2028-01-16");
        assertThat(amended.bonus().vested()).isEqualTo(235);
        assertThat(desk.held().held()).hasSize(2);
        assertThatThrownBy(() -> desk.acceptAmendment(offered)).hasMessageContaining("conflict");
        assertThat(desk.quote(signed.id(), null).fee()).isEqualTo(Money.of("0.00", "EUR"));
        desk.at("2027-06-01T09:00:00Z");
        assertThat(desk.held().held()).hasSize(2);
    }

    @Test
    void anAmendmentChangesNothingThatHappened() {
        Contract signed = active();
        desk.at("2026-08-01T09:00:00Z");
        desk.day(signed.id());
        assertThatThrownBy(() -> desk.amend(
                        signed.id(),
                        Map.of(
                                "bonus",
                                Map.of("total", 400, "vesting", List.of(Map.of("after", "P12M", "points", 400))))))
                .hasMessageContaining("/conditions/bonus")
                .hasMessageContaining("given already");
        assertThatThrownBy(() -> desk.amend(signed.id(), Map.of("coolingOff", "P30D")))
                .hasMessageContaining("/conditions/coolingOff");
        assertThatThrownBy(() -> desk.amend(signed.id(), Map.of("term", "P6M"))).hasMessageContaining("/conditions/");
        assertThat(desk.read(signed.id()).versions()).hasSize(1);
    }

    @Test
    void oneCustomersOwnConditionsAreKeptAsTheyWereSigned() {
        Map<String, Object> own = Map.of(
                "benefits",
                List.of("milk-price"),
                "ownBenefits",
                List.of(Map.of("id", "canteen", "kind", "PERCENT_OFF", "percent", "7")),
                "term",
                "P36M");
        Contract signed = desk.accept(desk.offer("plain", own, "2026-01-01"));
        assertThat(signed.endsOn()).isEqualTo("2029-01-01");
        assertThat(desk.held().held())
                .extracting(held -> held.name())
                .containsExactly("CONTRACT/plain/milk-price", "CONTRACT/plain/canteen");
    }

    @Test
    void whoLeavesTheProgrammeLeavesItsContracts() {
        Contract offered = desk.offer("plain");
        Contract cooling = desk.signed("eager");
        Contract running = desk.accept(desk.offer("plain"));
        desk.at("2026-01-03T09:00:00Z");
        desk.run(new org.loyaltyledger.member.ending.Close(
                SampleMembers.party(desk.member), org.loyaltyledger.sample.MemoryLedger.NOTE, Desk.TIES));
        assertThat(desk.read(offered.id()).state()).isEqualTo(ContractState.WITHDRAWN);
        assertThat(desk.read(cooling.id()).state()).isEqualTo(ContractState.CANCELLED);
        assertThat(desk.read(running.id()).state()).isEqualTo(ContractState.ENDED_EARLY);
        assertThat(desk.held().held()).isEmpty();
    }

    @Test
    void contractsGoOverToTheSurvivorOfAMerge() {
        Contract signed = active();
        desk.buy("bread", "1", "30.00");
        Instant sale = desk.ledger.books.now();
        UUID survivor = SampleMembers.enrol(desk.ledger, "2");
        desk.at("2026-02-01T09:00:00Z");
        desk.run(new org.loyaltyledger.member.ending.MergeInto(
                SampleMembers.party(survivor),
                SampleMembers.party(desk.member),
                org.loyaltyledger.sample.MemoryLedger.NOTE,
                Desk.TIES));
        desk.member = survivor;
        assertThat(desk.read(signed.id()).member()).isEqualTo(survivor);
        assertThat(desk.held().held()).hasSize(1);
        desk.buy("bread", "-1", "-30.00", sale);
        assertThat(desk.read(signed.id()).commitment().get(0).counted().amount())
                .isEqualTo(Money.of("0.00", "EUR"));
        assertThat(desk.exit(signed.id(), null).contract().state()).isEqualTo(ContractState.ENDED_EARLY);
        assertThat(desk.held().held()).isEmpty();
    }

    @Test
    void whatLeavingWouldCostIsAStakeAsItIsQuoted() {
        Contract signed = active();
        Instant later = Instant.parse("2026-04-01T09:00:00Z");
        Appraisal appraisal =
                Appraisal.of(new Programme(7, "shop", List.of(1)), List.of(), Map.of(), later, desk.version.terms());
        assertThat(ContractStakes.of(desk.life(signed.id()), appraisal))
                .extracting(stake -> stake.source() + " " + stake.money() + " " + stake.until())
                .containsExactly(
                        "CONTRACT/delivery 6.35 2027-01-15T23:00:00Z",
                        "CONTRACT/delivery 2.90 2027-01-15T23:00:00Z",
                        "CONTRACT/delivery 50.00 2027-01-15T23:00:00Z");
        desk.at("2026-04-01T09:00:00Z");
        desk.exit(signed.id(), null);
        assertThat(ContractStakes.of(desk.life(signed.id()), appraisal)).isEmpty();
        Appraisal supposed = appraisal.under(desk.version.terms(), java.util.Optional.of("delivery"));
        assertThat(ContractStakes.of(ContractSupposition.contract(supposed).orElseThrow(), supposed))
                .extracting(stake -> stake.source() + " " + stake.money())
                .containsExactly("CONTRACT/delivery 6.35", "CONTRACT/delivery 3.65", "CONTRACT/delivery 60.00");
    }

    @Test
    void anotherMembersContractIsNotFound() {
        Contract signed = desk.signed("plain");
        desk.member = SampleMembers.enrol(desk.ledger, "2");
        assertThatThrownBy(() -> desk.exit(signed.id(), null)).hasMessageContaining("not-found");
    }

    /** Signed on 1 January, and past cooling-off. */
    private Contract active() {
        Contract signed = desk.signed("delivery");
        desk.at("2026-01-20T09:00:00Z");
        desk.day(signed.id());
        return desk.read(signed.id());
    }

    private List<Transaction> bonuses() {
        return desk.ledger.books.journal().stream()
                .filter(transaction -> transaction.kind() == TransactionKind.BONUS)
                .toList();
    }
}
