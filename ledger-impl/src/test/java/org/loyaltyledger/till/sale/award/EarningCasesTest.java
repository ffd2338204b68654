package org.loyaltyledger.till.sale.award;

import static org.assertj.core.api.Assertions.assertThat;
import static org.loyaltyledger.till.sample.Rules.fixed;
import static org.loyaltyledger.till.sample.Rules.perAmount;
import static org.loyaltyledger.till.sample.Rules.perItem;
import static org.loyaltyledger.till.sample.Rules.times;

import java.time.DayOfWeek;
import java.time.LocalDateTime;
import java.util.EnumSet;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.loyaltyledger.till.reason.Reason;
import org.loyaltyledger.till.sale.basket.Kind;
import org.loyaltyledger.till.sample.Sales;
import org.loyaltyledger.till.sample.SampleTerms;
import org.loyaltyledger.vault.terms.calendar.Validity;
import org.loyaltyledger.vault.terms.earning.AmountBasis;
import org.loyaltyledger.vault.terms.earning.EarningTerms.CampaignCombination;
import org.loyaltyledger.vault.terms.earning.EarningTerms.Combination;

/** Figures that other systems publish. */
class EarningCasesTest {

    /** Three lines of 152.00: a red one, a blue one and the delivery. */
    private static Sales threeLines() {
        return Sales.of()
                .line("123", "red", "1", "12.00")
                .line("000", "blue", "1", "100.00")
                .delivery("40.00");
    }

    private static Sales spend(String amount) {
        return Sales.of().goods("a", "1", amount);
    }

    @Test
    void E01_one_point_per_ten() {
        assertThat(spend("105.00").earns(SampleTerms.of(perAmount("base", 1, "10.00"))))
                .isEqualTo(10);
    }

    @Test
    void E02_a_campaign_triples_the_base() {
        Awards awards = spend("1.00")
                .awards(SampleTerms.of(fixed("base", 5), times("triple", "3")).terms());
        assertThat(awards.total()).isEqualTo(15);
        assertThat(awards.of("triple").orElseThrow().given()).isEqualTo(10);
    }

    @Test
    void E03_a_multiplier_drops_fractions() {
        assertThat(spend("1.00").earns(SampleTerms.of(fixed("base", 4), times("half more", "1.5"))))
                .isEqualTo(6);
        assertThat(spend("1.00").earns(SampleTerms.of(fixed("base", 5), times("half more", "1.5"))))
                .isEqualTo(7);
    }

    @Test
    void E04_of_two_base_rules_the_best_gives() {
        SampleTerms terms = SampleTerms.of(fixed("five", 5), fixed("nine", 9)).combination(Combination.BEST);
        Awards awards = spend("1.00").awards(terms.terms());
        assertThat(awards.awards()).extracting(RuleAward::rule).containsExactly("nine");
        assertThat(awards.passedOver()).extracting(Reason::rule).containsExactly("five");
    }

    @Test
    void E04_of_two_campaigns_the_newest_gives() {
        SampleTerms terms = SampleTerms.of(
                        fixed("base", 5),
                        fixed("june", 7).campaign().valid(from("2025-06-01T00:00")),
                        fixed("may", 9).campaign().valid(from("2025-05-01T00:00")))
                .campaigns(CampaignCombination.NEWEST);
        assertThat(spend("1.00").awards(terms.terms()).awards())
                .extracting(RuleAward::rule)
                .containsExactly("base", "june");
    }

    @Test
    void E04_a_campaign_without_a_base_rule_gives_nothing() {
        SampleTerms terms = SampleTerms.of(
                perAmount("base", 1, "1.00").minimum("50.00"),
                fixed("campaign", 9).campaign());
        assertThat(spend("1.00").earns(terms)).isZero();
        assertThat(spend("1.00")
                        .earns(SampleTerms.of(fixed("campaign", 9).campaign().alone())))
                .isEqualTo(9);
    }

    @Test
    void E05_before_tax() {
        Sales sale = Sales.of().line("a", "", "1", "23.35", "0.00", "1.45", Kind.GOODS);
        SampleTerms terms = SampleTerms.of(perAmount("base", 1, "10.00"))
                .basis(new AmountBasis(AmountBasis.Discount.AFTER, AmountBasis.Tax.EXCLUDED));
        assertThat(sale.awards(terms.terms()).total()).isEqualTo(2);
        assertThat(sale.basket(terms.terms()).earning()).isEqualByComparingTo("21.90");
    }

    @Test
    void E07_every_line_earns() {
        assertThat(threeLines().earns(SampleTerms.of(perAmount("base", 4, "1.00"))))
                .isEqualTo(608);
    }

    @Test
    void E08_an_article_is_excluded() {
        assertThat(threeLines()
                        .earns(SampleTerms.of(perAmount("base", 4, "1.00")
                                .lines(line -> !line.sku().equals("000")))))
                .isEqualTo(208);
    }

    @Test
    void E10_a_label_and_the_delivery_are_excluded() {
        assertThat(threeLines()
                        .earns(SampleTerms.of(perAmount("base", 4, "1.00")
                                .lines(line -> !line.category().equals("red")
                                        && !line.kind().equals("DELIVERY")))))
                .isEqualTo(400);
    }

    @Test
    void E11_two_rules_add_up() {
        assertThat(threeLines().earns(SampleTerms.of(perAmount("ten", 10, "1.00"), perAmount("four", 4, "1.00"))))
                .isEqualTo(2128);
    }

    @Test
    void E12_a_flat_award_for_an_article() {
        assertThat(threeLines()
                        .earns(SampleTerms.of(
                                perAmount("base", 4, "1.00"),
                                fixed("flat", 100).lines(line -> line.sku().equals("123")))))
                .isEqualTo(708);
    }

    @Test
    void E14_a_minimum_sale() {
        assertThat(threeLines()
                        .earns(SampleTerms.of(perAmount("base", 4, "1.00").minimum("100.00"))))
                .isEqualTo(608);
        assertThat(threeLines()
                        .earns(SampleTerms.of(perAmount("base", 4, "1.00").minimum("300.00"))))
                .isZero();
    }

    @Test
    void E16_a_reward_is_no_unit_sold() {
        assertThat(Sales.of().goods("a", "5", "50.00").reward("mug", "1").earns(SampleTerms.of(perItem("base", 1))))
                .isEqualTo(5);
    }

    @Test
    void E17_a_discount_on_the_whole_sale() {
        Sales sale =
                Sales.of().goods("a", "1", "33.33").goods("b", "1", "66.67").discount("10.00");
        assertThat(sale.earns(SampleTerms.of(perAmount("base", 1, "1.00")))).isEqualTo(90);
        assertThat(sale.earns(SampleTerms.of(perAmount("base", 1, "1.00"))
                        .basis(new AmountBasis(AmountBasis.Discount.BEFORE, AmountBasis.Tax.INCLUDED))))
                .isEqualTo(100);
    }

    @Test
    void E19_the_tender_does_not_matter_unless_the_terms_say_so() {
        SampleTerms terms = SampleTerms.of(perAmount("base", 1, "1.00"));
        Sales wallet = spend("100.00").tender("WALLET", "10.00").tender("CASH", "90.00");
        assertThat(wallet.earns(terms)).isEqualTo(100);
        assertThat(spend("100.00").tender("GIFT_CARD", "50.00").earns(terms)).isEqualTo(100);
        assertThat(wallet.earns(terms.nonEarning("WALLET"))).isEqualTo(90);
    }

    @Test
    void E20_a_code_opens_a_rule() {
        SampleTerms terms = SampleTerms.of(fixed("promo", 10).code("PROMO10"));
        assertThat(spend("1.00").awards(terms.terms()).awards()).isEmpty();
        assertThat(spend("1.00").codes("PROMO10").earns(terms)).isEqualTo(10);
    }

    private static Validity from(String local) {
        return new Validity(
                Optional.of(LocalDateTime.parse(local)),
                Optional.empty(),
                EnumSet.allOf(DayOfWeek.class),
                Optional.empty());
    }
}
