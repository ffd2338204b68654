package org.loyaltyledger.vault.terms.condition;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The size of a pattern is known before it is compiled. */
class PatternSizeTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "((((a{1,100}){1,100}){1,100}){1,100})",
                "(a{1,100}){1,100}",
                "((a{50}){50}){2,}",
                "(?:(?:x{1000}){1000}){1000}",
                "((a|b{900}){900})",
                "(a{99}){99}{99}",
                "([a-z]{200}){200}",
                "(\\d{300}){300}"
            })
    void nested_repeats_multiply(String pattern) {
        assertThat(PatternSize.of(pattern)).isGreaterThan(5_000);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "^[A-Z]{2}[0-9]{1,12}$",
                "(coffee|tea)+.*",
                "([0-9]{3}-){2}[0-9]{4}",
                "[]{}()*]+x{3}",
                "\\Q(a{100}){100}\\E",
                "a{,5}",
                "\\{100\\}{3}",
                "{100}",
                "((((",
                "))))",
                "a{9",
                "\\"
            })
    void usual_and_broken_patterns_are_small(String pattern) {
        assertThat(PatternSize.of(pattern)).isLessThan(300);
    }

    @Test
    void counting_ends() {
        assertThat(PatternSize.of("(".repeat(200) + "a" + "{1000})".repeat(200)))
                .isEqualTo(1_000_000);
    }
}
