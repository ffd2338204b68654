package org.loyaltyledger.ties.contract.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.loyaltyledger.api.contract.ContractChargeStatus;
import org.loyaltyledger.api.contract.ContractStatus;

/** Figures worked out by hand, and those that Kill Bill publishes. All in Berlin. */
class ContractCasesTest {

    @ParameterizedTest
    @CsvSource({
        "2023-01-01T10:00:00Z, ACTIVE",
        "2023-03-01T00:00:00Z, ACTIVE",
        "2023-03-31T21:59:59Z, ACTIVE",
        "2023-03-31T22:00:00Z, COMPLETED",
        "2023-04-01T10:00:00Z, COMPLETED"
    })
    void C78_threeMonthsFromTheFirstOfJanuaryAreOverOnTheFirstOfApril(String at, ContractStatus state) {
        Life life = Lives.signed("term: P3M", "2023-01-01", "2023-01-01T09:00:00Z");
        assertThat(life.state(Instant.parse(at))).isEqualTo(state);
    }

    @Test
    void C82_threeMonthsFromTheFirstOfJanuary2024AreChargedThroughTheFirstOfApril() {
        Life life = Lives.signed(
                "term: P3M, commitment: {measure: SPEND, amount: '50.00', per: MONTH,"
                        + " trueUp: {kind: CHARGE_SHORTFALL, percent: '100'}}",
                "2024-01-01",
                "2024-01-01T09:00:00Z");
        Periods periods = life.periods().orElseThrow();
        assertThat(periods.from(0)).isEqualTo("2024-01-01");
        assertThat(periods.until(periods.count() - 1)).isEqualTo("2024-04-01");
        assertThat(life.term().orElseThrow().end()).isEqualTo("2024-04-01");
        Life over = Foresight.until(life, Instant.parse("2024-03-31T22:00:00Z"));
        assertThat(over.tally().charges())
                .extracting(charge -> charge.amount() + " " + charge.dueAt())
                .containsExactly(
                        "50.00 2024-01-31T23:00:00Z", "50.00 2024-02-29T23:00:00Z", "50.00 2024-03-31T22:00:00Z");
        assertThat(Foresight.until(life, Instant.parse("2024-03-31T21:59:59Z"))
                        .tally()
                        .charges())
                .hasSize(2);
    }

    @ParameterizedTest
    @CsvSource({"2023-01-31, P1M, 2023-02-28", "2024-01-31, P1M, 2024-02-29", "2024-02-29, P1Y, 2025-02-28"})
    void aTermEndsOnTheLastDayOfAShortMonth(String from, String length, String end) {
        Life life = Lives.signed("term: " + length, from, from + "T09:00:00Z");
        assertThat(life.term().orElseThrow().end()).isEqualTo(end);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-01T09:00:00Z, COOLING_OFF",
        "2026-03-15T22:59:59Z, COOLING_OFF",
        "2026-03-15T23:00:00Z, ACTIVE",
        "2027-03-15T22:59:59Z, ACTIVE",
        "2027-03-15T23:00:00Z, COMPLETED"
    })
    void fourteenDaysOfCoolingOffBeginWithTheDayAfterTheSignatureAndTheTermFollows(String at, ContractStatus state) {
        Life life = Lives.signed("term: P12M, coolingOff: P14D", null, "2026-03-01T09:00:00Z");
        assertThat(life.term().orElseThrow().first()).isEqualTo("2026-03-16");
        assertThat(life.state(Instant.parse(at))).isEqualTo(state);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-10T09:00:00Z, COOLING_OFF",
        "2026-03-16T09:00:00Z, ACCEPTED",
        "2026-03-31T21:59:59Z, ACCEPTED",
        "2026-03-31T22:00:00Z, ACTIVE"
    })
    void aContractOfNextMonthWaitsForItsFirstDay(String at, ContractStatus state) {
        Life life = Lives.signed("term: P12M, coolingOff: P14D", "2026-04-01", "2026-03-01T09:00:00Z");
        assertThat(life.state(Instant.parse(at))).isEqualTo(state);
    }

    @Test
    void anOfferThatNobodyAcceptedLapses() {
        Life life = Lives.offered("term: P12M", null, "2026-03-01T09:00:00Z");
        assertThat(life.state(Instant.parse("2026-03-31T08:59:59Z"))).isEqualTo(ContractStatus.OFFERED);
        assertThat(life.state(Instant.parse("2026-03-31T09:00:00Z"))).isEqualTo(ContractStatus.LAPSED);
    }

    @Test
    void instalmentsFallDueAtMidnightInTheirOrderAndTheFirstOnesWhenTheContractIsActive() {
        Life life = Lives.signed(
                "term: P12M, bonus: {total: 1000, upFront: 400, vesting: [{after: P0D, points: 100},"
                        + " {after: P1M, points: 200}, {after: P12M, points: 300}]}",
                "2026-01-31",
                "2026-01-31T09:00:00Z");
        List<String> seen = new ArrayList<>();
        Optional<Course.Due> due = Course.next(life);
        while (due.isPresent()) {
            seen.add(due.get().kind() + " " + due.get().points() + " "
                    + due.get().at());
            life = Foresight.until(life, due.get().at());
            due = Course.next(life).filter(next -> seen.size() < 9);
        }
        assertThat(seen)
                .containsExactly(
                        "UP_FRONT 400 2026-01-31T09:00:00Z",
                        "INSTALMENT 200 2026-02-27T23:00:00Z",
                        "INSTALMENT 300 2027-01-30T23:00:00Z");
        assertThat(life.tally().given().vested()).isEqualTo(600);
        assertThat(life.tally().given().unvested(life.conditions().bonus())).isZero();
    }

    @Test
    void aShortfallCostsItsPercentageRoundedDown() {
        Life life = Lives.signed(
                "term: P12M, commitment: {measure: SPEND, amount: '50.00', per: MONTH,"
                        + " trueUp: {kind: CHARGE_SHORTFALL, percent: '33'}}",
                "2026-01-01",
                "2026-01-01T09:00:00Z");
        life = Counting.count(life, 0, new BigDecimal("49.90"));
        life = Foresight.until(life, Instant.parse("2026-02-01T00:00:00Z"));
        // 0.10 x 33 % = 0.033
        assertThat(life.tally().charges()).singleElement().satisfies(charge -> assertThat(charge.amount())
                .isEqualByComparingTo("0.03"));
    }

    @Test
    void aVolumeIsWorthItsUnitPrice() {
        Life life = Lives.signed(
                "term: P1Y, commitment: {measure: VOLUME, units: '120', unitPrice: '0.80',"
                        + " trueUp: {kind: CHARGE_SHORTFALL, percent: '50'}}",
                "2026-01-01",
                "2026-01-01T09:00:00Z");
        life = Foresight.until(Counting.count(life, 0, new BigDecimal("100.5")), Instant.parse("2027-01-01T00:00:00Z"));
        // 19.5 units x 0.80 x 50 %
        assertThat(life.tally().charges()).singleElement().satisfies(charge -> assertThat(charge.amount())
                .isEqualByComparingTo("7.80"));
    }

    @Test
    void aLateReturnRaisesAndALateSaleDropsAChargeThatIsNotPaid() {
        Life life = Lives.signed(
                "term: P12M, commitment: {measure: SPEND, amount: '50.00', per: MONTH,"
                        + " trueUp: {kind: CHARGE_SHORTFALL, percent: '100'}}",
                "2026-01-01",
                "2026-01-01T09:00:00Z");
        life = Foresight.until(Counting.count(life, 0, new BigDecimal("40")), Instant.parse("2026-02-01T00:00:00Z"));
        life = Counting.count(life, 0, new BigDecimal("-5"));
        assertThat(life.tally().charges()).singleElement().satisfies(charge -> {
            assertThat(charge.amount()).isEqualByComparingTo("15");
            assertThat(charge.state()).isEqualTo(ContractChargeStatus.DUE);
        });
        life = Counting.count(life, 0, new BigDecimal("15"));
        assertThat(life.tally().charges()).singleElement().satisfies(charge -> assertThat(charge.state())
                .isEqualTo(ContractChargeStatus.DROPPED));
    }

    @Test
    void aChargeThatIsPaidStays() {
        Life life = Lives.signed(
                "term: P12M, commitment: {measure: SPEND, amount: '50.00', per: MONTH,"
                        + " trueUp: {kind: CHARGE_SHORTFALL, percent: '100'}}",
                "2026-01-01",
                "2026-01-01T09:00:00Z");
        Life owing = Foresight.until(life, Instant.parse("2026-02-01T00:00:00Z"));
        Charge paid = owing.tally().charges().get(0).pay(new Charge.Payment(Instant.EPOCH, "shop", "B1"));
        Life after = Counting.count(owing.tally(tally -> tally.replace(paid)), 0, new BigDecimal("50"));
        assertThat(after.tally().charges()).containsExactly(paid);
    }

    @Test
    void aMissedCommitmentCostsWhatHasNotVestedByThen() {
        Life life = Lives.signed(
                "term: P2Y, commitment: {measure: SPEND, amount: '100.00', per: YEAR, trueUp: {kind: FORFEIT_BONUS}},"
                        + " bonus: {total: 60, upFront: 10, vesting: [{after: P6M, points: 20},"
                        + " {after: P1Y, points: 10}, {after: P2Y, points: 20}]}",
                "2026-01-01",
                "2026-01-01T09:00:00Z");
        Life over = Foresight.until(life, Instant.parse("2028-01-01T00:00:00Z"));
        assertThat(over.tally().given().vested()).isEqualTo(20);
        assertThat(over.tally().given().forfeited()).isEqualTo(30);
        Life kept =
                Foresight.until(Counting.count(life, 0, new BigDecimal("100")), Instant.parse("2027-06-01T00:00:00Z"));
        assertThat(kept.tally().given().vested()).isEqualTo(30);
        assertThat(kept.tally().given().forfeited()).isZero();
    }

    @Test
    void whatIsBoughtCountsInThePeriodOfItsLocalDay() {
        Life life = Lives.signed(
                "term: P3M, commitment: {measure: SPEND, amount: '50.00', per: MONTH}",
                "2026-01-31",
                "2026-01-30T23:30:00Z");
        assertThat(period(life, "2026-01-30T23:15:00Z")).isEmpty();
        assertThat(period(life, "2026-01-31T09:00:00Z")).hasValue(0);
        assertThat(period(life, "2026-02-27T22:59:59Z")).hasValue(0);
        assertThat(period(life, "2026-02-27T23:00:00Z")).hasValue(1);
        assertThat(period(life, "2026-03-30T22:00:00Z")).hasValue(2);
        assertThat(period(life, "2026-04-29T21:59:59Z")).hasValue(2);
        assertThat(period(life, "2026-04-29T22:00:00Z")).isEmpty();
        Life left = life.close(new Closing(ContractStatus.ENDED_EARLY, Instant.parse("2026-02-01T00:00:00Z"), "m", ""));
        assertThat(period(left, "2026-01-31T09:00:00Z")).isEmpty();
    }

    @Test
    void aFirstDayMayBeNamedByTheOffer() {
        assertThat(Lives.signed("term: P3M", null, "2026-01-31T09:00:00Z")
                        .term()
                        .orElseThrow()
                        .first())
                .isEqualTo(LocalDate.parse("2026-01-31"));
    }

    private static OptionalInt period(Life life, String at) {
        return Counting.period(life, Instant.parse(at));
    }
}
