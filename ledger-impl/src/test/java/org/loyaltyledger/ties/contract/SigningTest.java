package org.loyaltyledger.ties.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.loyaltyledger.api.contract.Contract;
import org.loyaltyledger.api.contract.ContractExit;
import org.loyaltyledger.api.contract.ContractStatus;
import org.loyaltyledger.api.value.Money;
import org.loyaltyledger.vault.ledger.Transaction;
import org.loyaltyledger.vault.ledger.TransactionKind;

/** Contracts are offered, signed, cancelled in cooling-off; their bonus is booked. In Berlin, in 2026. */
class SigningTest {

    private final Desk desk = new Desk(Desk.TEMPLATES, "2026-01-01T09:00:00Z");

    @Test
    void anOfferGrantsNothing() {
        Contract offer = desk.offer("plain");
        assertThat(offer.status()).isEqualTo(ContractStatus.OFFERED);
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
        assertThat(desk.read(offer.id()).status()).isEqualTo(ContractStatus.OFFERED);
        Contract signed = desk.accept(offer);
        assertThat(signed.status()).isEqualTo(ContractStatus.ACTIVE);
        assertThat(signed.acceptedAt()).isEqualTo("2026-01-01T09:00:00Z");
        assertThat(signed.versions().get(0).acceptedBy()).isEqualTo("somebody");
        assertThat(desk.held().held()).extracting(held -> held.name()).containsExactly("CONTRACT/plain/milk-price");
    }

    @Test
    void acceptingTwiceIsRefusedAndChangesNothing() {
        Contract signed = desk.signed("delivery");
        desk.at("2026-01-02T09:00:00Z");
        assertThatThrownBy(() -> desk.accept(signed)).hasMessageContaining("contract-state");
        assertThat(desk.read(signed.id())).isEqualTo(signed);
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
    void bonusBenefitsAndCommitmentBeginWhenCoolingOffIsOver() {
        Contract signed = desk.signed("delivery");
        assertThat(signed.status()).isEqualTo(ContractStatus.COOLING_OFF);
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
        assertThat(exit.contract().status()).isEqualTo(ContractStatus.CANCELLED);
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
        assertThat(desk.exit(signed.id(), null).contract().status()).isEqualTo(ContractStatus.CANCELLED);
        assertThat(desk.spendable()).isZero();
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

    private List<Transaction> bonuses() {
        return desk.ledger.books.journal().stream()
                .filter(transaction -> transaction.kind() == TransactionKind.BONUS)
                .toList();
    }
}
