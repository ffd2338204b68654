package org.loyaltyledger.vault.terms.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Period;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.loyaltyledger.vault.terms.TieTerms;
import org.loyaltyledger.vault.terms.benefit.Source;
import org.loyaltyledger.vault.terms.bundle.AddOn;
import org.loyaltyledger.vault.terms.bundle.AtMost;
import org.loyaltyledger.vault.terms.bundle.Collected;
import org.loyaltyledger.vault.terms.bundle.Component;
import org.loyaltyledger.vault.terms.bundle.Ending;
import org.loyaltyledger.vault.terms.bundle.Part;
import org.loyaltyledger.vault.terms.bundle.Subscription;
import org.loyaltyledger.vault.terms.calendar.Bucket;

/** Bundles as terms state them, and what is said of those that make no sense. */
class BundleTermsTest {

    private static final String MILK = "{sku: milk}";

    @Test
    void a_breakfast_is_read_as_it_stands() {
        Collected breakfast = terms("""
                {id: breakfast, name: Breakfast, kind: K_OF_N, needed: 2, days: 30,
                 components: [{sku: milk, quantity: '2'}, {id: bread, name: Bread, category: BREAD}, {department: TEA, amount: '5.00'}],
                 atMost: {times: 1, per: MONTH}, bonus: {percent: '5'}, benefits: [double], benefitsFor: P14D}""").bundles().collected("breakfast").orElseThrow();
        assertThat(breakfast.components())
                .containsExactly(
                        new Component(
                                "milk",
                                "milk",
                                Component.Kind.SKU,
                                "milk",
                                Component.Measure.QUANTITY,
                                new BigDecimal("2")),
                        new Component(
                                "bread",
                                "Bread",
                                Component.Kind.CATEGORY,
                                "BREAD",
                                Component.Measure.QUANTITY,
                                BigDecimal.ONE),
                        new Component(
                                "TEA",
                                "TEA",
                                Component.Kind.DEPARTMENT,
                                "TEA",
                                Component.Measure.AMOUNT,
                                new BigDecimal("5.00")));
        assertThat(breakfast.needed()).isEqualTo(2);
        assertThat(breakfast.days()).contains(30);
        assertThat(breakfast.atMost()).contains(new AtMost(1, Bucket.MONTH));
        assertThat(breakfast.reward().benefitsFor()).contains(Period.ofDays(14));
        // 5 % of 20.00 are 1.00, and a point is worth 0.01.
        assertThat(breakfast.reward().bonus().orElseThrow().of(new BigDecimal("20.00")))
                .isEqualTo(100);
    }

    @Test
    void a_basket_needs_all_its_components_at_once() {
        Collected set = terms("{id: set, kind: BASKET, components: [{sku: cup}, {sku: saucer}], bonus: {points: 20}}")
                .bundles()
                .collected("set")
                .orElseThrow();
        assertThat(set.needed()).isEqualTo(2);
        assertThat(set.days()).isEmpty();
        assertThat(set.reward().bonus().orElseThrow().of(new BigDecimal("20.00")))
                .isEqualTo(20);
    }

    @Test
    void what_is_held_is_read_as_it_stands() {
        TieTerms terms = terms("""
                {id: duo, kind: SUBSCRIPTION, parts: [{source: BUNDLE, code: extra}, {source: BUNDLE, code: set}],
                 ending: {when: AFTER, period: P1M}, benefits: [double]},
                {id: set, kind: BASKET, components: [{sku: cup}], benefits: [double], benefitsFor: P1M},
                {id: extra, kind: ADD_ON, base: {source: BUNDLE, code: set}, term: P3M, benefits: [double]}""");
        Subscription duo = terms.bundles().subscription("duo").orElseThrow();
        assertThat(duo.parts()).containsExactly(new Part(Source.BUNDLE, "extra"), new Part(Source.BUNDLE, "set"));
        assertThat(duo.ending()).isEqualTo(new Ending(Ending.When.AFTER, Period.ofMonths(1)));
        assertThat(duo.atMost()).isEqualTo(AtMost.ONCE);
        AddOn extra = terms.bundles().addOn("extra").orElseThrow();
        assertThat(extra.base()).isEqualTo(new Part(Source.BUNDLE, "set"));
        assertThat(extra.term()).isEqualTo(Optional.of(Period.ofMonths(3)));
        assertThat(terms.of(Source.BUNDLE, "duo")).extracting("id").containsExactly("double");
    }

    @ParameterizedTest(name = "{0} -> {1} {2}")
    @CsvSource(
            delimiter = '|',
            value = {
                "kind: K_OF_N, needed: 3, days: 9, components: [M, {sku: tea}], bonus: {points: 1} | /needed | is more than there are components",
                "kind: K_OF_N, needed: 0, days: 9, components: [M], bonus: {points: 1} | /needed | must have a minimum value of 1",
                "kind: K_OF_N, needed: 1, components: [M], bonus: {points: 1}     | /days | is missing",
                "kind: BASKET, components: [M], benefits: [gold], benefitsFor: P1D | /benefits/0 | is the id of no benefit",
                "kind: BASKET, components: [M], benefits: [double]                | /benefitsFor | must say how long they last",
                "kind: BASKET, components: [M], bonus: {percent: '101'}           | /bonus/percent | must be above 0 and at most 100",
                "kind: BASKET, components: [M], bonus: {percent: '0'}             | /bonus/percent | must be above 0 and at most 100",
                "kind: BASKET, components: [M]                                    | '' | must have a bonus or benefits",
                "kind: BASKET, components: [M, M], bonus: {points: 1}             | /components/1 | is matched by an earlier component",
                "kind: BASKET, components: [{quantity: '1'}], bonus: {points: 1}  | /components/0 | must have exactly one of sku",
                "kind: BASKET, components: [{sku: a, category: b}], bonus: {points: 1} | /components/0 | must have exactly one of sku",
                "kind: BASKET, components: [{sku: a, quantity: '0'}], bonus: {points: 1} | /components/0/quantity | must be above zero",
                "kind: BASKET, components: [{sku: a, amount: '0'}], bonus: {points: 1} | /components/0/amount | must be above zero",
                "kind: ADD_ON, benefits: [double]                                 | /base | is missing",
                "kind: ADD_ON, base: {source: CLUB, code: nope}, benefits: [double] | /base/code | is not in the section",
                "kind: ADD_ON, base: {source: BUNDLE, code: b}, benefits: [double] | /base | rests on this bundle itself",
                "kind: SUBSCRIPTION, parts: [{source: BUNDLE, code: b}, {source: BUNDLE, code: c}], benefits: [double] | /parts/0 | rests on this bundle itself",
                "kind: SUBSCRIPTION, parts: [{source: BUNDLE, code: c}], benefits: [double] | /parts | must have at least 2 items",
                "kind: SUBSCRIPTION, parts: [{source: BUNDLE, code: c}, {source: TIER, code: x}], benefits: [double] | /parts/1/code | is not in the section",
                "kind: SUBSCRIPTION, ending: {when: AFTER}, parts: [{source: BUNDLE, code: c}, {source: BUNDLE, code: d}], benefits: [double] | /ending/period | is missing",
                "kind: SUBSCRIPTION, bonus: {percent: '5'}, parts: [{source: BUNDLE, code: c}, {source: BUNDLE, code: d}] | /bonus/percent | is a share of components",
            })
    void bundle(String fields, String pointer, String message) {
        String bundle = "{id: b, " + fields.replaceAll("\\bM\\b", MILK) + "}, " + basket("c") + ", " + basket("d");
        assertThat(TermsDocument.parse(document(bundle)).violations())
                .singleElement()
                .satisfies(error -> {
                    assertThat(error.pointer()).isEqualTo("/bundles/0" + pointer);
                    assertThat(error.message()).contains(message);
                });
    }

    @Test
    void a_share_needs_the_value_of_a_point() {
        String text = document("{id: b, kind: BASKET, components: [{sku: a}], bonus: {percent: '5'}}")
                .replace(", value: {amount: '0.01', currency: EUR}", "");
        assertThat(TermsDocument.parse(text).violations())
                .extracting("pointer")
                .containsExactly("/bundles/0/bonus/percent");
    }

    @Test
    void bundles_that_rest_on_each_other_are_all_named() {
        String text = document("""
                {id: a, kind: ADD_ON, base: {source: BUNDLE, code: b}, benefits: [double]},
                {id: b, kind: ADD_ON, base: {source: BUNDLE, code: c}, benefits: [double]},
                {id: c, kind: ADD_ON, base: {source: BUNDLE, code: a}, benefits: [double]},
                {id: d, kind: ADD_ON, base: {source: BUNDLE, code: a}, benefits: [double]}""");
        assertThat(TermsDocument.parse(text).violations())
                .extracting("pointer")
                .isEqualTo(List.of("/bundles/0/base", "/bundles/1/base", "/bundles/2/base"));
    }

    private static String basket(String id) {
        return "{id: " + id + ", kind: BASKET, components: [{sku: a}], bonus: {points: 1}}";
    }

    private static TieTerms terms(String bundles) {
        TermsDocument document = TermsDocument.parse(document(bundles));
        assertThat(document.violations()).isEmpty();
        return document.terms().ties();
    }

    private static String document(String bundles) {
        return "zone: Europe/Berlin\ncurrency: EUR\npoints: {name: p, value: {amount: '0.01', currency: EUR}}\n"
                + "earning: {rules: [{id: base, award: {kind: FIXED, points: 1}}]}\n"
                + "benefits: [{id: double, kind: EARN_MULTIPLIER, factor: '2'}]\nbundles: [" + bundles + "]";
    }
}
