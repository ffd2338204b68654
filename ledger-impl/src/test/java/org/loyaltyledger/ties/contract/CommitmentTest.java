package org.loyaltyledger.ties.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.loyaltyledger.api.contract.Contract;
import org.loyaltyledger.api.contract.NewUsage;
import org.loyaltyledger.api.contract.NewUsageCorrection;
import org.loyaltyledger.api.value.Money;
import org.loyaltyledger.member.SampleMembers;
import org.loyaltyledger.member.activity.Followed;

/** What is bought counts, whoever tells of it. In Berlin, in 2026. */
class CommitmentTest {

    private final Desk desk = new Desk(Desk.TEMPLATES, "2026-01-01T09:00:00Z");

    @Test
    void salesCountAndReturnsCountBack() {
        Contract signed = desk.active();
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
        Contract signed = desk.active();
        NewUsage report = new NewUsage("D1", Money.of("12.50", "EUR"), null, null);
        desk.use(signed.id(), report);
        assertThatThrownBy(() -> desk.use(signed.id(), report)).hasMessageContaining("reported before");
        assertThatThrownBy(() -> desk.use(signed.id(), new NewUsage("D2", null, java.math.BigDecimal.ONE, null)))
                .hasMessageContaining("/amount");
        assertThat(desk.read(signed.id()).commitment().get(0).counted().amount())
                .isEqualTo(Money.of("12.50", "EUR"));
    }

    @Test
    void aWrongReportIsTakenBackAndNoMoreThanThat() {
        Contract signed = desk.active();
        desk.use(signed.id(), new NewUsage("D1", Money.of("12.50", "EUR"), null, null));
        desk.buy("bread", "1", "30.00");
        NewUsageCorrection part =
                new NewUsageCorrection("K1", "D1", Money.of("2.50", "EUR"), null, "delivered to somebody else");
        desk.correct(signed.id(), false, part);
        assertThat(desk.read(signed.id()).commitment().get(0).counted().amount())
                .isEqualTo(Money.of("40.00", "EUR"));
        assertThatThrownBy(() -> desk.correct(signed.id(), false, part)).hasMessageContaining("reported before");
        assertThatThrownBy(() -> desk.correct(signed.id(), "D1", "10.01"))
                .hasMessageContaining("correction-exceeds-usage")
                .hasMessageContaining("left=10.00");
        assertThatThrownBy(() -> desk.correct(signed.id(), "K1", null)).hasMessageContaining("not-found");
        assertThatThrownBy(() -> desk.use(signed.id(), new NewUsage("K1", Money.of("1.00", "EUR"), null, null)))
                .hasMessageContaining("reported before");
        desk.correct(signed.id(), "D1", null);
        assertThat(desk.read(signed.id()).commitment().get(0).counted().amount())
                .isEqualTo(Money.of("30.00", "EUR"));
        assertThatThrownBy(() -> desk.correct(signed.id(), "D1", null)).hasMessageContaining("left=0");
    }

    @Test
    void aPeriodNeverCountsBelowZero() {
        Contract signed = desk.active();
        desk.spend(signed.id(), "12.50");
        desk.buy("bread", "-1", "-10.00");
        assertThatThrownBy(() -> desk.correct(signed.id(), "U1", "3.00")).hasMessageContaining("left=2.50");
        desk.correct(signed.id(), "U1", null);
        assertThat(desk.read(signed.id()).commitment().get(0).counted().amount())
                .isEqualTo(Money.of("0.00", "EUR"));
    }

    @Test
    void theChargeOfAPeriodThatIsOverFollowsACorrectionUntilItIsPaid() {
        Contract signed = desk.active();
        desk.spend(signed.id(), "30.00");
        desk.at("2026-02-20T09:00:00Z");
        desk.day(signed.id());
        assertThat(desk.correct(signed.id(), "U1", "10.00").charges())
                .singleElement()
                .satisfies(charge -> assertThat(charge.amount()).isEqualTo(Money.of("6.00", "EUR")));
        desk.pay(signed.id(), 1);
        assertThat(desk.correct(signed.id(), "U1", null).charges())
                .singleElement()
                .satisfies(charge -> assertThat(charge.amount()).isEqualTo(Money.of("6.00", "EUR")));
    }

    @Test
    void somebodyElsesReportIsCorrectedByTheOperatorOnly() {
        Contract signed = desk.active();
        desk.spend(signed.id(), "30.00");
        NewUsageCorrection correction = new NewUsageCorrection("K1", "U1", null, null, "typed wrongly");
        Concern other = new Concern(
                "shop",
                SampleMembers.party(desk.member),
                signed.id(),
                desk.ledger.books.now(),
                desk.version,
                "another partner");
        assertThatThrownBy(() -> desk.run(new CorrectUsage(other, false, correction)))
                .hasMessageContaining("not-found");
        desk.run(new CorrectUsage(other, true, correction));
        assertThat(desk.read(signed.id()).commitment().get(0).counted().amount())
                .isEqualTo(Money.of("0.00", "EUR"));
    }

    @Test
    void spendReportedAgainstAClosedContractIsRefused() {
        Contract signed = desk.active();
        desk.exit(signed.id(), null);
        Contract before = desk.read(signed.id());
        assertThatThrownBy(() -> desk.spend(signed.id(), "5.00")).hasMessageContaining("contract-state");
        assertThat(desk.buy("bread", "1", "5.00")).isEmpty();
        assertThat(desk.read(signed.id())).isEqualTo(before);
    }
}
