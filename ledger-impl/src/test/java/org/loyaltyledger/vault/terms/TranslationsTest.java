package org.loyaltyledger.vault.terms;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TranslationsTest {

    private final Translations translations =
            new Translations("en", Map.of("zh-CN", Map.of("Gold", "金卡"), "de", Map.of("Gold", "Gold")));

    @ParameterizedTest
    @CsvSource({
        ", en",
        "zh, zh-CN",
        "zh-CN, zh-CN",
        "zh-CN;q=0.9, zh-CN",
        "'en, zh;q=0.5', en",
        "'en-GB, zh;q=0.5', en",
        "'fr, de;q=0.5', de",
        "fr, en",
        "de-AT, de",
        "*, en",
        "'not a language ; at all', en"
    })
    void theReadersBestLanguageIsChosen(String wanted, String chosen) {
        assertThat(translations.chosen(wanted)).isEqualTo(chosen);
    }
}
