package org.loyaltyledger.vault.terms.document;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.MonthDay;
import java.time.Period;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.loyaltyledger.ground.json.Json;
import org.loyaltyledger.vault.terms.Clawback;
import org.loyaltyledger.vault.terms.LimitTerms;
import org.loyaltyledger.vault.terms.PlausibleTerms;
import org.loyaltyledger.vault.terms.Ratio;
import org.loyaltyledger.vault.terms.ReturnTerms;
import org.loyaltyledger.vault.terms.Terms;
import org.loyaltyledger.vault.terms.TransferTerms;
import org.loyaltyledger.vault.terms.UnknownMember;
import org.loyaltyledger.vault.terms.Velocity;
import org.loyaltyledger.vault.terms.calendar.ActivationPolicy;
import org.loyaltyledger.vault.terms.calendar.Activity;
import org.loyaltyledger.vault.terms.calendar.Bucket;
import org.loyaltyledger.vault.terms.calendar.ExpiryPolicy;
import org.loyaltyledger.vault.terms.calendar.Hours;
import org.loyaltyledger.vault.terms.calendar.RestoreExpired;
import org.loyaltyledger.vault.terms.calendar.RoundUp;
import org.loyaltyledger.vault.terms.calendar.Validity;
import org.loyaltyledger.vault.terms.earning.Award;
import org.loyaltyledger.vault.terms.earning.EarningRule;
import org.loyaltyledger.vault.terms.earning.EarningTerms;
import org.loyaltyledger.vault.terms.earning.Limit;
import org.loyaltyledger.vault.terms.earning.Rounding;

class SampleTermsTest {

    @ParameterizedTest
    @ValueSource(strings = {"shop", "grocery", "everything"})
    void samples_are_valid(String name) throws IOException {
        assertThat(sample(name).violations()).isEmpty();
    }

    @Test
    void everything_has_every_field_of_the_schema() throws IOException {
        JsonNode schema = Json.mapper().readTree(SampleTermsTest.class.getResourceAsStream("/schemas/terms/v1.json"));
        Set<String> fields = new TreeSet<>();
        fieldsIn(schema, fields);
        fields.remove("$schema");
        JsonNode everything = Json.mapper().readTree(sample("everything").canonical());
        assertThat(fields).hasSizeGreaterThan(100).allSatisfy(field -> assertThat(everything.findValues(field))
                .as(field)
                .isNotEmpty());
    }

    @Test
    void everything_is_read_as_it_stands() throws IOException {
        Terms terms = sample("everything").terms();
        assertThat(terms.zone()).isEqualTo(ZoneId.of("America/New_York"));
        assertThat(terms.points().value()).contains(new BigDecimal("0.0075"));
        assertThat(terms.points().expiry())
                .isEqualTo(new ExpiryPolicy.Sliding(
                        Period.ofMonths(18), RoundUp.QUARTER, Set.of(Activity.EARN, Activity.REDEEM)));
        assertThat(terms.points().activation()).isEqualTo(new ActivationPolicy.Period(Period.ofDays(14)));
        assertThat(terms.points().rounding()).isEqualTo(new Rounding(RoundingMode.HALF_UP, Rounding.Stage.RULE));
        assertThat(terms.points().clawback()).isEqualTo(Clawback.WITHIN_BALANCE);
        assertThat(terms.points().restoreExpired()).isEqualTo(new RestoreExpired.Grace(Period.ofDays(14)));
        assertThat(terms.returns().basis()).isEqualTo(ReturnTerms.Basis.BY_AMOUNT);
        assertThat(terms.transfer())
                .isEqualTo(new TransferTerms(
                        true, TransferTerms.Expiry.RESET, 50, Optional.of(10_000L), Set.of("card", "phone")));
        assertThat(terms.unknownMember()).isEqualTo(UnknownMember.PARK);
        assertThat(terms.limits().clockAhead()).isEqualTo(Duration.ofMinutes(10));
        assertThat(terms.limits().velocity())
                .containsExactly(new Velocity(Bucket.HOUR, 20), new Velocity(Bucket.DAY, 60));
        assertThat(terms.limits().adjustmentSecondPerson()).isEqualTo(10_000L);
        assertThat(terms.limits().plausible())
                .isEqualTo(new PlausibleTerms(new BigDecimal("2000.00"), 50_000, 100_000));
        assertThat(terms.limits().otherStores())
                .containsExactlyInAnyOrder(LimitTerms.OtherStores.RETURNS, LimitTerms.OtherStores.HOLDS);
    }

    @Test
    void earning_is_read_as_it_stands() throws IOException {
        EarningTerms earning = sample("everything").terms().earning();
        assertThat(earning.combination()).isEqualTo(EarningTerms.Combination.BEST);
        assertThat(earning.campaignCombination()).isEqualTo(EarningTerms.CampaignCombination.NEWEST);
        assertThat(earning.nonEarningTenders()).containsExactly("GIFT_CARD");
        assertThat(earning.limits())
                .containsExactly(new Limit(Limit.Scope.MEMBER, Optional.of(Bucket.DAY), 5000, Limit.Exceed.CAP));
        assertThat(earning.rules().stream().map(EarningRule::id))
                .containsExactly(
                        "base",
                        "per-visit",
                        "coffee-beans",
                        "bakery-steps",
                        "survey",
                        "happy-hour",
                        "spring-code",
                        "birthday");
        assertThat(earning.rule("bakery-steps").orElseThrow().award())
                .isEqualTo(new Award.PerStep(5, new BigDecimal("2.50")));
        assertThat(earning.rule("survey").orElseThrow().event()).contains("survey");

        EarningRule spring = earning.rule("spring-code").orElseThrow();
        assertThat(spring.alone()).isTrue();
        assertThat(spring.campaignName()).isEqualTo("spring");
        assertThat(spring.code()).contains("PROMO10");
        assertThat(spring.award()).isEqualTo(new Award.Fixed(100));
        assertThat(spring.lots().priority()).isEqualTo(-10);
        assertThat(spring.lots().activation()).contains(new ActivationPolicy.Event("delivered", Period.ofDays(30)));
        assertThat(spring.lots().expiry())
                .contains(
                        new ExpiryPolicy.Calendar(List.of(MonthDay.of(6, 30), MonthDay.of(12, 31)), Period.ofDays(30)));

        assertThat(earning.rule("happy-hour").orElseThrow().valid())
                .isEqualTo(new Validity(
                        Optional.of(LocalDateTime.parse("2026-03-01T00:00")),
                        Optional.of(LocalDateTime.parse("2026-06-01T00:00")),
                        Set.of(DayOfWeek.MONDAY, DayOfWeek.TUESDAY),
                        Optional.of(new Hours(LocalTime.of(15, 0), LocalTime.of(18, 0)))));
    }

    @Test
    void redemption_is_read_as_it_stands() throws IOException {
        var redemption = sample("everything").terms().redemption();
        assertThat(redemption.earnedInSaleSpendable()).isTrue();
        assertThat(redemption.holdTtl()).isEqualTo(Duration.ofMinutes(30));
        assertThat(redemption.ratio("pay"))
                .contains(new Ratio(
                        "pay",
                        100,
                        new BigDecimal("0.75"),
                        100,
                        200,
                        Optional.of(20_000L),
                        Optional.of(new BigDecimal("100.00")),
                        Optional.of(new BigDecimal("0.5"))));
        assertThat(redemption.reward("mug").orElseThrow().stock()).contains(500L);
        assertThat(redemption.reward("no-such-thing")).isEmpty();
    }

    @Test
    void what_is_left_out_is_usual() {
        Terms terms = TermsDocument.parse("zone: Asia/Tokyo\ncurrency: JPY\npoints: {name: p}\nearning: {rules: []}")
                .terms();
        assertThat(terms.points().expiry()).isEqualTo(new ExpiryPolicy.None());
        assertThat(terms.points().clawback()).isEqualTo(Clawback.WITHIN_BALANCE);
        assertThat(terms.redemption().holdTtl()).isEqualTo(Duration.ofMinutes(15));
        assertThat(terms.transfer()).isEqualTo(TransferTerms.NONE);
        assertThat(terms.limits().acceptBackdated()).isEqualTo(Period.ofDays(60));
    }

    @Test
    void json_and_yaml_of_the_same_content_are_the_same_document() {
        TermsDocument yaml = TermsDocument.parse("currency: EUR\n"
                + "zone: Europe/Berlin # where we are\n"
                + "points: {name: p, value: null}\n"
                + "earning: {rules: []}");
        TermsDocument json = TermsDocument.parse(
                "{\"zone\":\"Europe/Berlin\",\"currency\":\"EUR\",\"earning\":{\"rules\":[]},\"points\":{\"name\":\"p\"}}");
        assertThat(yaml.canonical())
                .isEqualTo("{\"currency\":\"EUR\",\"earning\":{\"rules\":[]},\"points\":{\"name\":\"p\"},"
                        + "\"zone\":\"Europe/Berlin\"}");
        assertThat(json.hash()).isEqualTo(yaml.hash()).hasSize(64);
    }

    @Test
    void theDemoIsSound() throws Exception {
        assertThat(TermsDocument.parse(Files.readString(Path.of("../deploy/demo/terms.yaml")))
                        .violations())
                .isEmpty();
    }

    private static void fieldsIn(JsonNode schema, Set<String> fields) {
        schema.path("properties").fieldNames().forEachRemaining(fields::add);
        schema.forEach(part -> fieldsIn(part, fields));
    }

    private static TermsDocument sample(String name) throws IOException {
        return TermsDocument.parse(Files.readString(Path.of("../deploy/terms/" + name + ".yaml")));
    }
}
