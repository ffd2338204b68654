package org.loyaltyledger.ground.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PercentEncodingTest {

    @ParameterizedTest
    @ValueSource(strings = {"", "/v1/a-b_c~", "a=b&c=%20%2F", "%C3%A4", "%e5%ba%97", "%F0%9F%8E%81", "a+b"})
    void text(String encoded) {
        assertThat(PercentEncoding.isText(encoded)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"%", "%4", "%zz", "a b", "%00", "%0A", "%7F", "%FF", "%C3%28", "%ED%A0%80", "a=%C3&b=%A4"})
    void noText(String encoded) {
        assertThat(PercentEncoding.isText(encoded)).isFalse();
    }
}
