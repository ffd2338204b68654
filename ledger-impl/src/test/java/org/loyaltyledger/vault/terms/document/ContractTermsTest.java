package org.loyaltyledger.vault.terms.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Period;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.loyaltyledger.api.problem.Violation;
import org.loyaltyledger.vault.terms.Terms;
import org.loyaltyledger.vault.terms.benefit.Source;
import org.loyaltyledger.vault.terms.contract.Bonus;
import org.loyaltyledger.vault.terms.contract.Commitment;
import org.loyaltyledger.vault.terms.contract.Conditions;
import org.loyaltyledger.vault.terms.contract.Exit;
import org.loyaltyledger.vault.terms.contract.Fee;
import org.loyaltyledger.vault.terms.contract.Goods;
import org.loyaltyledger.vault.terms.contract.Renewal;
import org.loyaltyledger.vault.terms.contract.Template;

class ContractTermsTest {

    private static final String DELIVERY = """
            id: delivery
            name: Delivery for a year
            term: P12M
            coolingOff: P14D
            commitment: {measure: SPEND, amount: "50.00", per: MONTH, trueUp: {kind: CHARGE_SHORTFALL, percent: "20"}}
            benefits: [free-delivery, milk-price]
            bonus: {total: 1000, upFront: 400, vesting: [{after: P6M, points: 200}, {after: P12M, points: 400}]}
            exit:
              clawBackUpFront: PRORATA
              fee: {amount: "60.00", falls: LINEAR_BY_MONTH, cap: {schedule: [{after: P0D, most: "60.00"}, {after: P6M, most: "30.00"}], percent: "10"}}
            renewal: {kind: BY_NOTICE, noticeFrom: P2M, noticeUntil: P14D}
            """;

    @Test
    void a_template_is_read_as_it_stands() {
        Terms terms = terms(DELIVERY);
        Conditions read =
                terms.ties().contracts().template("delivery").orElseThrow().conditions();
        assertThat(read)
                .isEqualTo(new Conditions(
                        "Delivery for a year",
                        Period.ofDays(30),
                        Period.ofMonths(12),
                        Period.ofDays(14),
                        Optional.of(new Commitment(
                                Commitment.Measure.SPEND,
                                Goods.ALL,
                                new BigDecimal("50.00"),
                                Optional.empty(),
                                Commitment.Per.MONTH,
                                Commitment.TrueUp.CHARGE_SHORTFALL,
                                new BigDecimal("20"))),
                        List.of("free-delivery", "milk-price"),
                        new Bonus(
                                1000,
                                400,
                                Bonus.BookedAt.ACTIVATION,
                                List.of(
                                        new Bonus.Instalment(Period.ofMonths(6), 200),
                                        new Bonus.Instalment(Period.ofMonths(12), 400))),
                        new Exit(
                                true,
                                Exit.ClawBack.PRORATA,
                                Optional.of(new Fee(
                                        new BigDecimal("60.00"),
                                        Fee.Falls.LINEAR_BY_MONTH,
                                        List.of(),
                                        List.of(
                                                new Fee.Step(Period.ZERO, new BigDecimal("60.00")),
                                                new Fee.Step(Period.ofMonths(6), new BigDecimal("30.00"))),
                                        Optional.of(BigDecimal.TEN)))),
                        new Renewal(
                                Renewal.Kind.BY_NOTICE,
                                Period.ofMonths(2),
                                Period.ofDays(14),
                                Optional.empty(),
                                Optional.empty())));
        assertThat(terms.ties().granted().get(Source.CONTRACT)).containsEntry("delivery", read.benefits());
    }

    @Test
    void goods_of_a_volume_are_named() {
        Commitment milk = terms(
                        "id: m\nterm: P1Y\ncommitment: {measure: VOLUME, units: '120', of: {skus: [milk], departments: [DAIRY]}}")
                .ties()
                .contracts()
                .template("m")
                .orElseThrow()
                .conditions()
                .commitment()
                .orElseThrow();
        assertThat(milk.of()).isEqualTo(new Goods(Set.of("milk"), Set.of(), Set.of("DAIRY")));
        assertThat(milk.of().has("milk", "", "")).isTrue();
        assertThat(milk.of().has("butter", "", "DAIRY")).isTrue();
        assertThat(milk.of().has("bread", "BAKERY", "GROCERY")).isFalse();
        assertThat(Goods.ALL.has("bread", "BAKERY", "GROCERY")).isTrue();
    }

    @ParameterizedTest(name = "{0} -> {1} -> {2} {3}")
    @CsvSource(
            delimiter = '|',
            value = {
                "coolingOff: P14D | coolingOff: P13M | /coolingOff | is longer than the term",
                "points: 400}] | points: 300}] | /bonus/vesting | sums to 900 points with what is given up front, not to the total of 1000",
                "total: 1000 | total: 900 | /bonus/vesting | sums to 1000 points",
                "after: P12M, points | after: P13M, points | /bonus/vesting/1/after | is after the end of the term",
                "after: P12M, points | after: P6M, points | /bonus/vesting/1/after | must be later than the step before",
                "percent: \"20\" | percent: \"120\" | /commitment/trueUp/percent | must be above 0 and at most 100",
                "percent: \"20\" | percent: \"0\" | /commitment/trueUp/percent | must be above 0 and at most 100",
                "percent: \"10\" | percent: \"101\" | /exit/fee/cap/percent | must be above 0 and at most 100",
                "percent: \"10\" | percent: \"9\" | /exit/fee/amount | is above its cap of 54.00 on the first day",
                "most: \"60.00\" | most: \"59.99\" | /exit/fee/amount | is above its cap of 59.99 on the first day",
                "most: \"30.00\" | most: \"29.99\" | /exit/fee/amount | is above its cap of 29.99 from P6M on",
                "most: \"30.00\" | most: \"61.00\" | /exit/fee/cap/schedule/1/most | must not be above what comes before",
                "after: P0D, most | after: P1D, most | /exit/fee/cap/schedule/0 | must begin with P0D",
                "amount: \"60.00\" | amount: \"60.001\" | /exit/fee/amount | has more than the 2 decimals of EUR",
                "milk-price] | milk-prices] | /benefits/1 | is the id of no benefit",
                "noticeFrom: P2M | noticeFrom: P14D | /renewal/noticeUntil | must be shorter than noticeFrom",
                "noticeFrom: P2M | noticeFrom: P13M | /renewal/noticeFrom | is longer than the term",
                "noticeUntil: P14D | term: P6M | /renewal/term | does not fit what is renewed: /bonus/vesting/1/after",
                "noticeUntil: P14D | template: gone | /renewal/template | is the id of no template",
            })
    void one_error_at_its_place(String good, String bad, String pointer, String message) {
        assertThat(errors(DELIVERY.replace(good, bad))).singleElement().satisfies(error -> {
            assertThat(error.pointer()).isEqualTo("/contracts/0" + pointer);
            assertThat(error.message()).contains(message);
        });
    }

    @ParameterizedTest(name = "{0} -> {1} {2}")
    @CsvSource(
            delimiter = '|',
            value = {
                "commitment: {measure: SPEND, amount: '5', per: YEAR} | /commitment/per | does not divide the term",
                "commitment: {measure: SPEND, amount: '5', per: YEARS} | /commitment/per | must be one of TERM, YEAR, MONTH",
                "commitment: {measure: SPEND, units: '5'} | /commitment/amount | is missing",
                "commitment: {measure: VOLUME, units: '0'} | /commitment/units | must be above zero",
                "commitment: {measure: VOLUME, units: '5', trueUp: {kind: CHARGE_SHORTFALL, percent: '50'}} | /commitment/unitPrice | is needed to charge a shortfall",
                "commitment: {measure: SPEND, amount: '5', trueUp: {kind: FORFEIT_BONUS}} | /commitment/trueUp | there are no instalments to forfeit",
                "bonus: {total: 5} | /bonus/total | sums to 0 points",
                "bonus: {total: 5, upFront: -5} | /bonus/upFront | must have a minimum value of 1",
                "exit: {fee: {amount: '5'}} | /exit/fee/cap | is missing",
                "exit: {fee: {amount: '5', cap: {percent: '50'}}} | /exit/fee/cap/percent | needs a commitment whose worth is known",
                "exit: {fee: {amount: '5', falls: BY_SCHEDULE, cap: {schedule: [{after: P0D, most: '5'}]}}} | /exit/fee/schedule | goes with BY_SCHEDULE",
                "exit: {fee: {amount: '5', falls: BY_SCHEDULE, schedule: [{after: P1M, fee: '6'}], cap: {schedule: [{after: P0D, most: '9'}]}}} | /exit/fee/schedule/0/fee | must not be above what comes before",
                "exit: {fee: {amount: '5', falls: BY_SCHEDULE, schedule: [{after: P1M, fee: '4'}], cap: {schedule: [{after: P0D, most: '5'}, {after: P2M, most: '3'}]}}} | /exit/fee/schedule/0/fee | is above its cap of 3.00 from P2M on",
                "ownBenefits: [{id: milk-price, kind: EARLY_ACCESS, to: sales}] | /ownBenefits/0/id | is the id of a benefit of the terms",
                "surprise: 1 | /surprise | is not a known field; known are",
            })
    void one_error_of_a_smaller_one(String field, String pointer, String message) {
        assertThat(errors("id: small\nterm: P3M\n" + field)).anySatisfy(error -> {
            assertThat(error.pointer()).isEqualTo("/contracts/0" + pointer);
            assertThat(error.message()).contains(message);
        });
    }

    @Test
    void a_term_is_a_day_at_least() {
        assertThat(errors("id: small\nterm: P0D"))
                .containsExactly(new Violation("/contracts/0/term", "must be at least a day"));
    }

    @Test
    void templates_have_ids_of_their_own() {
        assertThat(TermsDocument.parse(document("- {id: a, term: P1M}\n- {id: a, term: P1M}"))
                        .violations())
                .containsExactly(new Violation("/contracts/1/id", "is the id of an earlier template"));
    }

    @Test
    void a_customers_own_conditions_take_the_place_of_whole_fields() {
        Terms terms = terms(DELIVERY);
        Map<String, Object> own = new HashMap<>();
        own.put("term", "P24M");
        own.put("exit", null);
        own.put("benefits", List.of("free-delivery"));
        own.put("ownBenefits", List.of(Map.of("id", "canteen", "kind", "PERCENT_OFF", "percent", "7")));
        IndividualContract laid = IndividualContract.over(template(terms).document(), own, terms);
        assertThat(laid.violations()).isEmpty();
        Conditions read = IndividualContract.read(laid.conditions(), terms.currency());
        assertThat(read.term()).isEqualTo(Period.ofMonths(24));
        assertThat(read.exit()).isEqualTo(Exit.FREE);
        assertThat(read.bonus()).isEqualTo(template(terms).conditions().bonus());
        assertThat(read.benefits()).containsExactly("free-delivery", "canteen");
        assertThat(IndividualBenefits.of(laid.benefits(), terms.currency()))
                .extracting("id")
                .containsExactly("free-delivery", "canteen");
    }

    @Test
    void a_customers_own_conditions_are_held_to_the_same_rules() {
        Terms terms = terms(DELIVERY);
        Map<String, Object> bonus = Map.of("total", 500, "vesting", List.of(Map.of("after", "P12M", "points", 400)));
        Map<String, Object> own = Map.of("bonus", bonus, "benefits", List.of("no-such"), "id", "mine");
        assertThat(IndividualContract.over(template(terms).document(), own, terms)
                        .violations())
                .extracting(Violation::pointer)
                .containsExactly("/id", "/benefits/0", "/bonus/vesting");
        assertThat(IndividualContract.over(template(terms).document(), Map.of("term", "P6M"), terms)
                        .violations())
                .extracting(Violation::pointer)
                .containsExactly("/bonus/vesting/1/after", "/exit/fee/amount");
    }

    private static Template template(Terms terms) {
        return terms.ties().contracts().template("delivery").orElseThrow();
    }

    private static Terms terms(String template) {
        return TermsDocument.parse(document(listed(template))).terms();
    }

    private static List<Violation> errors(String template) {
        return TermsDocument.parse(document(listed(template))).violations();
    }

    private static String listed(String template) {
        return "- " + template.strip().replace("\n", "\n  ");
    }

    private static String document(String contracts) {
        return """
                zone: Europe/Berlin
                currency: EUR
                points: {name: points}
                earning: {rules: []}
                benefits:
                - {id: free-delivery, kind: SERVICE, service: delivery, valuePerYear: "48.00"}
                - {id: milk-price, kind: PRICE_LOCK, sku: milk, price: "1.09"}
                contracts:
                """ + contracts;
    }
}
