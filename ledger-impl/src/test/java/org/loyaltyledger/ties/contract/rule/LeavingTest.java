package org.loyaltyledger.ties.contract.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.loyaltyledger.api.contract.ContractStatus;

/** What an exit costs, to the cent and point. */
class LeavingTest {

    private static final String YEAR = "term: P12M, coolingOff: P14D,"
            + " commitment: {measure: SPEND, amount: '50.00', per: MONTH},"
            + " bonus: {total: 1000, upFront: 365, bookedAt: ACCEPTANCE, vesting: [{after: P6M, points: 235},"
            + " {after: P12M, points: 400}]},"
            + " exit: {clawBackUpFront: PRORATA, fee: {amount: '60.00', falls: LINEAR_BY_MONTH,"
            + " cap: {percent: '10', schedule: [{after: P0D, most: '60.00'}, {after: P6M, most: '30.00'}]}}}";

    /** 2026 has 365 days, so one of the 365 points a day comes back. The share of what is committed falls by 5.00 a month. */
    @ParameterizedTest
    @CsvSource({
        "2026-01-16T09:00:00Z, 635, 350, 60.00, 60.00",
        "2026-02-01T09:00:00Z, 635, 334, 55.00, 55.00",
        "2026-06-30T09:00:00Z, 635, 185, 35.00, 35.00",
        "2026-07-01T09:00:00Z, 400, 184, 30.00, 30.00",
        "2026-12-31T09:00:00Z, 400, 1, 5.00, 5.00"
    })
    void everythingFallsWithTime(String at, long forfeited, long clawBack, String before, String fee) {
        Leaving leaving = leaving(Lives.signed(YEAR, "2026-01-01", "2026-01-01T09:00:00Z"), at);
        assertThat(leaving.after()).isEqualTo(ContractStatus.ENDED_EARLY);
        assertThat(leaving.forfeited()).isEqualTo(forfeited);
        assertThat(leaving.given()).isZero();
        assertThat(leaving.clawBack()).isEqualTo(clawBack);
        assertThat(leaving.feeBeforeCap()).isEqualByComparingTo(before);
        assertThat(leaving.fee()).isEqualByComparingTo(fee);
    }

    @Test
    void theCapFallsWithWhatIsBought() {
        Life life = Lives.signed(YEAR, "2026-01-01", "2026-01-01T09:00:00Z");
        Life buyer = Counting.count(Counting.count(life, 4, new BigDecimal("45")), 5, new BigDecimal("80"));
        Leaving leaving = leaving(buyer, "2026-05-10T09:00:00Z");
        // May lacks 5.00, June nothing, six months lack 50.00 each: 305.00
        assertThat(leaving.feeBeforeCap()).isEqualByComparingTo("40.00");
        assertThat(leaving.cap()).get().satisfies(cap -> assertThat(cap).isEqualByComparingTo("30.50"));
        assertThat(leaving.fee()).isEqualByComparingTo("30.50");
    }

    @Test
    void coolingOffPutsBothSidesBack() {
        Leaving leaving = leaving(Lives.signed(YEAR, "2026-01-01", "2026-01-01T09:00:00Z"), "2026-01-15T22:59:59Z");
        assertThat(leaving.after()).isEqualTo(ContractStatus.CANCELLED);
        assertThat(leaving.forfeited()).isEqualTo(635);
        assertThat(leaving.clawBack()).isEqualTo(365);
        assertThat(leaving.fee()).isZero();
    }

    @Test
    void whoLeavesBeforeTheFirstDayWasGivenNothingAndPaysTheWholeFee() {
        String fields = YEAR.replace("bookedAt: ACCEPTANCE", "bookedAt: ACTIVATION")
                .replace("coolingOff: P14D", "coolingOff: P0D");
        Leaving leaving = leaving(Lives.signed(fields, "2026-02-01", "2026-01-01T09:00:00Z"), "2026-01-20T09:00:00Z");
        assertThat(leaving.after()).isEqualTo(ContractStatus.ENDED_EARLY);
        assertThat(leaving.forfeited()).isEqualTo(1000);
        assertThat(leaving.clawBack()).isZero();
        assertThat(leaving.fee()).isEqualByComparingTo("60.00");
    }

    @ParameterizedTest
    @CsvSource({"NONE, 0", "PRORATA, 304", "FULL, 365"})
    void pointsGivenUpFrontAreTakenBackAsAgreed(String how, long clawBack) {
        Life life = Lives.signed(
                YEAR.replace("clawBackUpFront: PRORATA", "clawBackUpFront: " + how),
                "2026-01-01",
                "2026-01-01T09:00:00Z");
        assertThat(leaving(life, "2026-03-03T09:00:00Z").clawBack()).isEqualTo(clawBack);
    }

    @Test
    void whereNothingIsForfeitedWhatHasNotVestedComesAtTheExit() {
        Life life = Lives.signed(
                "term: P12M, bonus: {total: 300, vesting: [{after: P3M, points: 100}, {after: P6M, points: 200}]},"
                        + " exit: {forfeitUnvested: false}",
                "2026-01-01",
                "2026-01-01T09:00:00Z");
        Leaving leaving = leaving(life, "2026-04-10T09:00:00Z");
        assertThat(leaving.given()).isEqualTo(200);
        assertThat(leaving.forfeited()).isZero();
    }

    @ParameterizedTest
    @CsvSource({"2026-01-20, 40.00", "2026-02-27, 40.00", "2026-02-28, 25.00", "2026-06-29, 25.00", "2026-06-30, 0.00"})
    void aFeeFallsByItsSchedule(String day, String fee) {
        Life life = Lives.signed(
                "term: P12M, exit: {fee: {amount: '40.00', falls: BY_SCHEDULE, schedule: [{after: P1M, fee: '25.00'},"
                        + " {after: P5M, fee: '0'}], cap: {schedule: [{after: P0D, most: '40.00'}]}}}",
                "2026-01-31",
                "2026-01-15T09:00:00Z");
        assertThat(leaving(life, day + "T09:00:00Z").fee()).isEqualByComparingTo(fee);
    }

    @Test
    void afterwardsNothingFallsDueAndTheFeeIsACharge() {
        Life life = Lives.signed(YEAR, "2026-01-01", "2026-01-01T09:00:00Z");
        Instant at = Instant.parse("2026-07-01T09:00:00Z");
        Life settled = Foresight.until(life, at);
        Life left = Leaving.at(settled, at).close(settled, new Closing(ContractStatus.ENDED_EARLY, at, "member", ""));
        assertThat(left.state(at)).isEqualTo(ContractStatus.ENDED_EARLY);
        assertThat(left.nextDue()).isEqualTo(Instant.MAX);
        assertThat(left.tally().charges()).singleElement().satisfies(charge -> assertThat(charge.amount())
                .isEqualByComparingTo("30.00"));
        Given given = left.tally().given();
        assertThat(given.upFrontPoints() + given.vested() + given.forfeited()).isEqualTo(1000);
        assertThat(given.unvested(left.conditions().bonus())).isZero();
    }

    private static Leaving leaving(Life life, String at) {
        Instant when = Instant.parse(at);
        return Leaving.at(Foresight.until(life, when), when);
    }
}
