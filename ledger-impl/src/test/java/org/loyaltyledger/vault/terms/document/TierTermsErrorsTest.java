package org.loyaltyledger.vault.terms.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Period;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.loyaltyledger.api.problem.Violation;
import org.loyaltyledger.vault.terms.benefit.Benefit;
import org.loyaltyledger.vault.terms.benefit.Source;
import org.loyaltyledger.vault.terms.calendar.RoundUp;
import org.loyaltyledger.vault.terms.tier.Counting;
import org.loyaltyledger.vault.terms.tier.Downgrade;
import org.loyaltyledger.vault.terms.tier.Grace;
import org.loyaltyledger.vault.terms.tier.Measure;
import org.loyaltyledger.vault.terms.tier.OnReturn;
import org.loyaltyledger.vault.terms.tier.Retention;
import org.loyaltyledger.vault.terms.tier.TierTerms;
import org.loyaltyledger.vault.terms.tier.Upgrade;

/** The section {@code tiers}: what it becomes, and one error at a time at its place. */
class TierTermsErrorsTest {

    private static final String HEAD = """
            zone: Europe/Berlin
            currency: EUR
            points: {name: p}
            earning: {rules: [{id: base, award: {kind: FIXED, points: 1}}]}
            benefits:
              - {id: double, kind: EARN_MULTIPLIER, factor: '2'}
              - {id: guard, kind: TIER_GUARANTEE, tier: GOLD}
            """;

    private static final String TIERS = """
            tiers:
              measure: SPEND
              period: {kind: CALENDAR, unit: YEAR}
              upgrade: NEXT_PERIOD
              retention: {kind: DURATION, length: P18M, roundUpTo: MONTH}
              downgrade: ONE_LEVEL
              grace: {length: P30D, roundUpTo: QUARTER}
              onReturn: KEEP
              levels:
                - {code: SILVER, threshold: '0'}
                - {code: GOLD, name: Gold, threshold: '1000.50', benefits: [double], neverBelow: true}
              pyramid:
                period: {kind: ROLLING, length: P12M}
                levels: [{name: platinum, percent: '1'}, {name: gold, percent: '4'}, {name: lead, percent: '95'}]
            """;

    @Test
    void is_read_as_it_is_written() {
        TierTerms tiers = TermsDocument.parse(HEAD + TIERS).terms().ties().tiers();
        assertThat(tiers.measure()).isEqualTo(new Measure(Measure.Kind.SPEND, ""));
        assertThat(tiers.counting()).isEqualTo(new Counting.Calendar(12));
        assertThat(tiers.upgrade()).isEqualTo(Upgrade.NEXT_PERIOD);
        assertThat(tiers.retention()).isEqualTo(new Retention.Lasting(Period.ofMonths(18), RoundUp.MONTH));
        assertThat(tiers.downgrade()).isEqualTo(Downgrade.ONE_LEVEL);
        assertThat(tiers.grace()).contains(new Grace(Period.ofDays(30), RoundUp.QUARTER));
        assertThat(tiers.onReturn()).isEqualTo(OnReturn.KEEP);
        assertThat(tiers.base()).isZero();
        assertThat(tiers.levels().get(1).neverBelow()).isTrue();
        assertThat(tiers.pyramid().orElseThrow().levels()).hasSize(3);
        List<Benefit> gold = TermsDocument.parse(HEAD + TIERS).terms().ties().of(Source.TIER, "GOLD");
        assertThat(gold).extracting(Benefit::id).containsExactly("double");
    }

    @ParameterizedTest(name = "{0} -> {1}: {2} {3}")
    @CsvSource(
            delimiter = '|',
            value = {
                "'1000.50' | '0'     | /tiers/levels/1/threshold | must be above 0, the threshold of the level below",
                "'1000.50' | '-1'    | /tiers/levels/1/threshold | must be of the form",
                "threshold: '1000.50' | threshold: 1000 | /tiers/levels/1/threshold | integer found, string expected",
                "measure: SPEND | measure: POINTS | /tiers/levels/1/threshold | must be whole for the measure POINTS",
                "measure: SPEND | measure: MOOD   | /tiers/measure | must be one of POINTS, SPEND",
                "measure: SPEND | measure: EVENT  | /tiers/event   | is missing",
                "measure: SPEND | 'measure: SPEND\n  event: stay' | /tiers/event | is for the measure EVENT",
                "[double] | [triple] | /tiers/levels/1/benefits/0 | is the id of no benefit",
                "[double] | [guard]  | /tiers/levels/1/benefits/0 | guarantees a tier",
                "code: GOLD | code: SILVER | /tiers/levels/1/code | is the code of a lower level",
                "code: GOLD | code: AURUM  | /benefits/1/tier     | is the code of no level",
                "unit: YEAR | unit: WEEK   | /tiers/period/unit   | must be one of MONTH, QUARTER",
                "percent: '95' | percent: '94.9' | /tiers/pyramid/levels | must sum to 100 percent, not to 99.9",
                "percent: '1'} | percent: '0'}   | /tiers/pyramid/levels/0/percent | must be above 0",
                "name: lead | name: gold | /tiers/pyramid/levels/2/name | is the name of a higher level",
                "{kind: ROLLING, length: P12M} | {kind: MEMBERSHIP_YEAR} | /tiers/pyramid/period/kind | must be one of CALENDAR",
                "{kind: ROLLING, length: P12M} | {kind: ROLLING, length: P0D} | /tiers/pyramid/period/length | must be at least a day",
                "length: P18M | length: P101Y | /tiers/retention/length | is longer than 100 years",
                "length: P18M, | ''           | /tiers/retention/length | is missing",
                "downgrade: ONE_LEVEL | downgrade: NONE | /tiers/grace | is never needed",
                "{kind: DURATION, length: P18M, roundUpTo: MONTH} | {kind: THIS_PERIOD} | /tiers/retention/kind | a level that begins with the next period",
                "{kind: DURATION, length: P18M, roundUpTo: MONTH} | {kind: WHILE_REACHED} | /tiers/retention/kind | is for rolling days",
                "{kind: DURATION, length: P18M, roundUpTo: MONTH} | {kind: THIS_PERIOD, length: P1M} | /tiers/retention/length | is not a known field; known are",
                "{kind: CALENDAR, unit: YEAR} | {kind: ROLLING, length: P12M} | /tiers/upgrade | must be AT_ONCE",
                "onReturn: KEEP | onReturn: SHRUG | /tiers/onReturn | must be one of KEEP, REASSESS",
            })
    void errors(String good, String bad, String pointer, String message) {
        assertThat(violations(HEAD + TIERS.replace(good, bad)))
                .anySatisfy(error -> assertThat(error.pointer() + " " + error.message())
                        .startsWith(pointer + " ")
                        .contains(message));
    }

    @Test
    void rolling_days_have_no_next_period_and_nothing_to_land_on() {
        String rolling = TIERS.replace("{kind: CALENDAR, unit: YEAR}", "{kind: ROLLING, length: P12M}")
                .replace("upgrade: NEXT_PERIOD", "upgrade: AT_ONCE");
        assertThat(violations(HEAD + rolling)).isEmpty();
        assertThat(violations(HEAD
                        + rolling.replace("{kind: DURATION, length: P18M, roundUpTo: MONTH}", "{kind: WHILE_REACHED}")))
                .singleElement()
                .satisfies(error -> assertThat(error.pointer()).isEqualTo("/tiers/downgrade"));
        assertThat(violations(HEAD
                        + rolling.replace("{kind: DURATION, length: P18M, roundUpTo: MONTH}", "{kind: NEXT_PERIOD}")))
                .extracting(Violation::pointer)
                .contains("/tiers/retention/kind");
    }

    private static List<Violation> violations(String text) {
        return TermsDocument.parse(text).violations();
    }
}
