package org.loyaltyledger.till.sale.award;

import static org.assertj.core.api.Assertions.assertThat;
import static org.loyaltyledger.till.sample.Rules.fixed;
import static org.loyaltyledger.till.sample.Rules.perAmount;
import static org.loyaltyledger.till.sample.Rules.times;

import java.math.RoundingMode;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.loyaltyledger.till.reason.Reason;
import org.loyaltyledger.till.sample.Sales;
import org.loyaltyledger.till.sample.SampleTerms;
import org.loyaltyledger.vault.terms.calendar.Bucket;
import org.loyaltyledger.vault.terms.calendar.Hours;
import org.loyaltyledger.vault.terms.calendar.Validity;
import org.loyaltyledger.vault.terms.earning.EarningTerms.MultiplierBase;
import org.loyaltyledger.vault.terms.earning.Limit;
import org.loyaltyledger.vault.terms.earning.Limit.Exceed;
import org.loyaltyledger.vault.terms.earning.Limit.Scope;
import org.loyaltyledger.vault.terms.earning.Rounding;
import org.loyaltyledger.vault.terms.earning.Rounding.Stage;

class EarningTest {

    private static final Sales THREE_OF_1_90 =
            Sales.of().goods("a", "1", "1.90").goods("b", "1", "1.90").goods("c", "1", "1.90");

    @Test
    void rounds_by_line_by_rule_or_once() {
        assertThat(THREE_OF_1_90.earns(twoRules(Stage.LINE))).isEqualTo(3 + 3);
        assertThat(THREE_OF_1_90.earns(twoRules(Stage.RULE))).isEqualTo(5 + 5);
        assertThat(THREE_OF_1_90.earns(twoRules(Stage.SALE))).isEqualTo(11);
    }

    private static SampleTerms twoRules(Stage stage) {
        return SampleTerms.of(perAmount("one", 1, "1.00"), perAmount("two", 1, "1.00"))
                .rounding(new Rounding(RoundingMode.DOWN, stage));
    }

    @Test
    void thirds_add_up_to_a_whole() {
        Sales sale = Sales.of().goods("a", "1", "1.00").goods("b", "1", "1.00").goods("c", "1", "1.00");
        assertThat(sale.earns(SampleTerms.of(perAmount("base", 1, "3.00")))).isEqualTo(1);
    }

    @Test
    void a_multiplier_acts_on_fractions_unless_told_otherwise() {
        SampleTerms terms = SampleTerms.of(perAmount("base", 1, "1.00"), times("double", "2"));
        Sales sale = Sales.of().goods("a", "1", "4.70");
        assertThat(sale.earns(terms)).isEqualTo(9);
        assertThat(sale.earns(terms.multiplierBase(MultiplierBase.ROUNDED))).isEqualTo(8);
    }

    @Test
    void a_multiplier_counts_its_own_lines_only() {
        SampleTerms terms = SampleTerms.of(
                perAmount("base", 1, "1.00"),
                times("double", "2").lines(line -> line.sku().equals("a")));
        assertThat(Sales.of().goods("a", "1", "4.70").goods("b", "1", "4.70").earns(terms))
                .isEqualTo(14);
    }

    @Test
    void a_cap_gives_what_is_left_and_says_what_was_wanted() {
        Limit day = new Limit(Scope.MEMBER, Optional.of(Bucket.DAY), 500, Exceed.CAP);
        SampleTerms terms = SampleTerms.of(perAmount("base", 1, "1.00").limits(day));
        String counter = "MEMBER/base/DAY/2026-03-14/m1";
        Awards awards = Sales.of().goods("a", "1", "200.00").awards(terms.terms(), Map.of(counter, 380L)::get);
        RuleAward award = awards.of("base").orElseThrow();
        assertThat(award.wanted()).isEqualTo(200);
        assertThat(award.given()).isEqualTo(120);
        assertThat(awards.counts()).containsExactly(new Count(counter, 120));
        assertThat(award.reasons())
                .last()
                .extracting(Reason::figures)
                .asString()
                .contains("left=120");
    }

    @Test
    void a_reject_gives_all_or_nothing() {
        Limit day = new Limit(Scope.MEMBER, Optional.of(Bucket.DAY), 500, Exceed.REJECT);
        SampleTerms terms = SampleTerms.of(perAmount("base", 1, "1.00").limits(day));
        assertThat(Sales.of()
                        .goods("a", "1", "200.00")
                        .awards(terms.terms(), counter -> 300)
                        .total())
                .isEqualTo(200);
        assertThat(Sales.of()
                        .goods("a", "1", "200.01")
                        .awards(terms.terms(), counter -> 301)
                        .total())
                .isZero();
    }

    @Test
    void rules_of_a_campaign_share_its_budget() {
        Limit budget = new Limit(Scope.CAMPAIGN, Optional.of(Bucket.EVER), 15, Exceed.CAP);
        SampleTerms terms = SampleTerms.of(
                fixed("base", 1),
                fixed("ten", 10).campaign("spring").limits(budget),
                fixed("nine", 9).campaign("spring"));
        Awards awards = Sales.of().goods("a", "1", "1.00").awards(terms.terms());
        assertThat(awards.awards()).extracting(RuleAward::given).containsExactly(1L, 10L, 5L);
        assertThat(awards.counts()).containsExactly(new Count("CAMPAIGN/spring/EVER/ever", 15));
    }

    @Test
    void a_limit_per_sale_needs_no_counter() {
        Limit sale = new Limit(Scope.RULE, Optional.empty(), 50, Exceed.CAP);
        Awards awards = Sales.of()
                .goods("a", "1", "200.00")
                .awards(
                        SampleTerms.of(perAmount("base", 1, "1.00"))
                                .limits(sale)
                                .terms(),
                        counter -> 1_000);
        assertThat(awards.total()).isEqualTo(50);
        assertThat(awards.counts()).isEmpty();
    }

    @Test
    void happy_hours_are_local_time() {
        Validity saturdays = new Validity(
                Optional.empty(),
                Optional.empty(),
                Set.of(DayOfWeek.SATURDAY),
                Optional.of(new Hours(LocalTime.of(15, 0), LocalTime.of(18, 0))));
        SampleTerms terms = SampleTerms.of(fixed("happy", 5).valid(saturdays));
        Sales sale = Sales.of().goods("a", "1", "1.00");
        assertThat(sale.at(Instant.parse("2026-03-14T18:59:59Z")).earns(terms)).isZero();
        assertThat(sale.at(Instant.parse("2026-03-14T19:00:00Z")).earns(terms)).isEqualTo(5);
        assertThat(sale.at(Instant.parse("2026-03-14T22:00:00Z")).earns(terms)).isZero();
    }

    @Test
    void says_why_each_rule_gave_or_did_not() {
        SampleTerms terms =
                SampleTerms.of(perAmount("base", 1, "1.00"), fixed("big", 100).minimum("300.00"));
        Awards awards = Sales.of().goods("a", "1", "12.90").awards(terms.terms());
        assertThat(awards.awards().get(0).reasons().get(0))
                .isEqualTo(Reason.of(
                        "base",
                        "1 per 1.00 of 12.90",
                        "points",
                        1,
                        "per",
                        "1.00",
                        "amount",
                        "12.90",
                        "exact",
                        "12.9",
                        "rounding",
                        "DOWN",
                        "stage",
                        "SALE",
                        "wanted",
                        12));
        assertThat(awards.passedOver().get(0).figures()).containsEntry("minimumSale", "300.00");
    }
}
