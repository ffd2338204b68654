package org.loyaltyledger.ground.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.loyaltyledger.ground.json.Json;
import org.loyaltyledger.ground.problem.Problem;

class TextNormalizerTest {

    @Test
    void twoSpellingsOfTheSameCharactersAreOneText() {
        assertThat(TextNormalizer.normalize("Cafe\u0301")).isEqualTo("Caf\u00e9");
        assertThat(TextNormalizer.normalize("Caf\u00e9")).isEqualTo("Caf\u00e9");
        assertThat(TextNormalizer.normalize("\u212b")).isEqualTo("\u00c5");
    }

    @Test
    void aSurrogateThatStandsAloneIsIllFormed() {
        assertThat(TextNormalizer.isWellFormed("\ud83d\ude00")).isTrue();
        assertThat(TextNormalizer.isWellFormed("a\ud83d")).isFalse();
        assertThat(TextNormalizer.isWellFormed("\ude00\ud83d")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"a", "R-1", "a b", "a  b", "a\\b", "a/b", "\u5e97 1", "\u00fc", "\ud83d\ude00", "100%", "?"})
    void whatIsSeenIdentifies(String text) {
        assertThat(TextNormalizer.isIdentifying(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                " a",
                "a ",
                "\u00a0a",
                "a\u00a0",
                "a\u00a0b",
                "a\u3000b",
                "a\tb",
                "a\nb",
                "a\u0000",
                "a\u007fb",
                "a\u0085b",
                "a\u200bb",
                "a\u200db",
                "\ufeffa",
                "a\u202eb",
                "a\u2066b",
                "a\u00adb",
                "a\u2028b",
                "a\u2060b",
                "a\u3164",
                "a\u115f",
                "a\u2800b",
                "a\ufe0f",
                "a\ud83d",
                "a\ue000",
                "a\u0378",
                "a\udb40\udd00"
            })
    void whatIsNotSeenDoesNot(String text) {
        assertThat(TextNormalizer.isIdentifying(text)).isFalse();
    }

    @Test
    void aLongTextIsCheckedWithoutRecursion() {
        assertThat(TextNormalizer.isIdentifying("ab ".repeat(30_000) + "c")).isTrue();
        assertThat(TextNormalizer.isIdentifying("ab ".repeat(30_000))).isFalse();
    }

    @Test
    void bodiesAreReadInOneForm() {
        Map<?, ?> read = Json.read("{\"e\u0301\":\"u\u0308\"}".getBytes(StandardCharsets.UTF_8), Map.class);
        assertThat(read.values().iterator().next()).isEqualTo("\u00fc");
    }

    @Test
    void aBodyWithHalfACharacterIsRefusedAtItsPlace() {
        assertThatThrownBy(() -> Json.read("{\"a\":{\"b\":\"x\\ud800\"}}".getBytes(StandardCharsets.UTF_8), Wire.class))
                .isInstanceOfSatisfying(Problem.class, problem -> assertThat(problem.violations())
                        .singleElement()
                        .satisfies(one -> assertThat(one.pointer()).isEqualTo("/a/b"))
                        .satisfies(one -> assertThat(one.message()).contains("well-formed")));
    }

    record Wire(Map<String, String> a) {}
}
