package org.loyaltyledger.ties.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.loyaltyledger.api.contract.Contract;
import org.loyaltyledger.api.contract.ContractStatus;
import org.loyaltyledger.api.value.Money;

/** Contracts go on after notice, and change where both sides agree. In Berlin, in 2026. */
class RenewalTest {

    private final Desk desk = new Desk(Desk.TEMPLATES, "2026-01-01T09:00:00Z");

    @Test
    void withoutNoticeAContractJustEnds() {
        Contract signed = desk.active();
        desk.at("2027-01-15T23:00:00Z");
        assertThat(desk.read(signed.id()).status()).isEqualTo(ContractStatus.COMPLETED);
        assertThatThrownBy(() -> desk.notice(signed.id())).hasMessageContaining("contract-state");
    }

    @Test
    void noticeCountsOnlyInItsWindowAndOnce() {
        Contract signed = desk.active();
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
        Contract signed = desk.active();
        desk.at("2026-11-20T09:00:00Z");
        Contract noticed = desk.notice(signed.id());
        assertThatThrownBy(() -> desk.notice(signed.id())).hasMessageContaining("Notice was given before");
        UUID next = noticed.renewal().successor();
        assertThat(desk.read(next).status()).isEqualTo(ContractStatus.COOLING_OFF);
        desk.at("2027-01-15T22:59:59Z");
        assertThat(desk.read(signed.id()).status()).isEqualTo(ContractStatus.ACTIVE);
        assertThat(desk.read(next).status()).isEqualTo(ContractStatus.ACCEPTED);
        assertThat(desk.held().held()).hasSize(1);
        desk.at("2027-01-15T23:00:00Z");
        assertThat(desk.read(signed.id()).status()).isEqualTo(ContractStatus.RENEWED);
        Contract followed = desk.read(next);
        assertThat(followed.status()).isEqualTo(ContractStatus.ACTIVE);
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
        Contract signed = desk.active();
        desk.at("2026-11-20T09:00:00Z");
        UUID next = desk.notice(signed.id()).renewal().successor();
        desk.exit(signed.id(), null);
        assertThat(desk.read(next).status()).isEqualTo(ContractStatus.CANCELLED);
        assertThat(desk.read(next).charges()).isEmpty();
        desk.at("2027-02-01T09:00:00Z");
        assertThat(desk.held().held()).isEmpty();
    }

    @Test
    void aNoticeIsTakenBackWithinItsWindowAndGivenAgain() {
        Contract signed = desk.active();
        assertThatThrownBy(() -> desk.withdrawNotice(signed.id(), true)).hasMessageContaining("No notice was given");
        desk.at("2026-11-20T09:00:00Z");
        UUID next = desk.reminded(signed.id()).renewal().successor();
        Contract ending = desk.withdrawNotice(signed.id(), false);
        assertThat(ending.renewal().successor()).isNull();
        assertThat(desk.read(next).status()).isEqualTo(ContractStatus.CANCELLED);
        assertThat(desk.read(next).endedFor()).isEqualTo("meant another");
        UUID again = desk.reminded(signed.id()).renewal().successor();
        assertThat(again).isNotEqualTo(next);
        desk.at("2027-01-05T09:00:00Z");
        assertThatThrownBy(() -> desk.withdrawNotice(signed.id(), true)).hasMessageContaining("notice-out-of-time");
        desk.at("2027-01-20T09:00:00Z");
        assertThat(desk.read(signed.id()).status()).isEqualTo(ContractStatus.RENEWED);
        assertThat(desk.read(again).status()).isEqualTo(ContractStatus.ACTIVE);
    }

    @Test
    void theOperatorTakesBackNoNoticeOfTheMember() {
        Contract signed = desk.active();
        desk.at("2026-11-20T09:00:00Z");
        UUID next = desk.notice(signed.id()).renewal().successor();
        assertThatThrownBy(() -> desk.withdrawNotice(signed.id(), false)).hasMessageContaining("forbidden");
        assertThat(desk.read(next).status()).isEqualTo(ContractStatus.COOLING_OFF);
        desk.withdrawNotice(signed.id(), true);
        desk.at("2027-01-20T09:00:00Z");
        assertThat(desk.read(signed.id()).status()).isEqualTo(ContractStatus.COMPLETED);
        assertThat(desk.held().held()).isEmpty();
    }

    @Test
    void anAmendmentCountsFromTheYesOfBoth() {
        Contract signed = desk.active();
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
        Contract signed = desk.active();
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
}
