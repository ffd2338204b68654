package org.loyaltyledger.member;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.loyaltyledger.api.member.Identifier;
import org.loyaltyledger.vault.terms.IdentifierTerms;

class IdentifierPolicyTest {

    private static final IdentifierPolicy GERMAN = new IdentifierPolicy(new IdentifierTerms(
            Optional.of("DE"), Map.of("app", IdentifierTerms.Form.UPPER, "mobile", IdentifierTerms.Form.PHONE)));
    private static final IdentifierPolicy NOWHERE = new IdentifierPolicy(IdentifierTerms.DEFAULT);

    @ParameterizedTest
    @CsvSource({
        "phone, +49 30 5550101, +49305550101",
        "phone, 0049 30 5550101, +49305550101",
        "phone, 00493055 50101, +49305550101",
        "phone, 030 5550101, +49305550101",
        "phone, (030) 555-0101, +49305550101",
        "phone, +49 (0)30 5550101, +49305550101",
        "mobile, 0171 5550101, +491715550101",
        "phone, +39 06 5550101, +39065550101",
        "phone, +1 212 555 0100, +12125550100",
        "phone, \uff0b\uff14\uff19 30 5550101, +49305550101",
        "email, Anna@Example.ORG, anna@example.org",
        "app, abc-1, ABC-1",
        "card, abC-1, abC-1",
        "card, a\u0308, \u00e4",
        "card, 会員 A1, 会員 A1",
        "card, 회원 A1, 회원 A1",
    })
    void oneMeaningHasOneForm(String type, String sent, String stored) {
        assertThat(GERMAN.normalize(new Identifier(type, sent)).value()).contains(stored);
        assertThat(GERMAN.normalize(new Identifier(type, stored)).value()).contains(stored);
    }

    @ParameterizedTest
    @ValueSource(strings = {"030 5550101", "0049 30 5550101", "hello", "+999 12345", "12"})
    void withoutARegionAPhoneNumberNeedsItsCountry(String sent) {
        assertThat(NOWHERE.normalize(new Identifier("phone", sent)).value()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\u0430nna", // a Cyrillic first letter
                "p\u03bfint", // a Greek omicron
                "\uff11\uff12\uff13", // full-width digits
                "\ufb01sh", // a ligature
                "1\u0662", // two systems of digits
                "a\u200bb",
                "a\u202eb",
                "\u00a0a",
                "a\ud800"
            })
    void lookAlikesAndWhatNobodySeesAreRefused(String sent) {
        assertThat(GERMAN.normalize(new Identifier("card", sent)).value()).isEmpty();
        assertThat(GERMAN.normalize(new Identifier("card", sent)).complaint()).startsWith("must ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"+49 30 5550101 ext. 7", "tel", "+49"})
    void aPhoneIsOneNumberForOnePerson(String sent) {
        assertThat(GERMAN.normalize(new Identifier("phone", sent)).value()).isEmpty();
    }
}
