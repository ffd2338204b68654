package org.loyaltyledger.vault.terms.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.loyaltyledger.api.problem.Violation;
import org.loyaltyledger.vault.terms.Terms;

class TranslationTermsTest {

    private static final String DOCUMENT = """
            zone: Europe/Berlin
            currency: EUR
            %s
            points: {name: p, expiry: {kind: NONE}, clawback: DEBT}
            earning: {rules: [{id: base, name: A point a euro, award: {kind: PER_AMOUNT, points: 1, per: "1.00"}}]}
            benefits: [{id: coffee, name: Coffee is free, kind: SERVICE, service: COFFEE, basis: a cup a week}]
            """;

    @Test
    void namesAndTheirTranslationsAreRead() {
        Terms terms = parsed("translations: {zh: {A point a euro: 每欧元一分, a cup a week: 每周一杯}}")
                .terms();

        assertThat(terms.translations().language()).isEqualTo("en");
        assertThat(terms.translations().to("zh")).containsEntry("A point a euro", "每欧元一分");
        assertThat(terms.translations().to("de")).isEmpty();
        assertThat(terms.nameOf("base")).contains("A point a euro");
        assertThat(terms.nameOf("TIER/GOLD/coffee")).contains("Coffee is free");
        assertThat(terms.nameOf("other")).isEmpty();
        assertThat(terms.nameOf("bundle/base")).isEmpty();
    }

    @Test
    void whatIsNoTextOfTheDocumentIsATypingError() {
        assertThat(pointers("translations: {zh: {A point an euro: 每欧元一分}}"))
                .containsExactly("/translations/zh/A point an euro");
        assertThat(pointers("translations: {en: {A point a euro: One}}")).containsExactly("/translations/en");
        assertThat(pointers("translations: {chinese: {A point a euro: 每欧元一分}}")).isNotEmpty();
        assertThat(pointers("language: english")).containsExactly("/language");
    }

    private static Stream<String> pointers(String more) {
        return parsed(more).violations().stream().map(Violation::pointer);
    }

    private static TermsDocument parsed(String more) {
        return TermsDocument.parse(DOCUMENT.formatted(more));
    }
}
