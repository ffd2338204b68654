package org.loyaltyledger.platform.issuer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SecretTest {

    @Test
    void matchesItselfOnlyAndIsSalted() {
        String plain = Secret.plain();
        Stream.of(Secret.of(plain), Secret.former(plain)).forEach(kept -> {
            assertThat(kept.matches(plain)).isTrue();
            assertThat(kept.matches(plain + "x")).isFalse();
            assertThat(kept.matches("")).isFalse();
        });
        assertThat(Secret.of(plain).hash()).isNotEqualTo(Secret.of(plain).hash());
        assertThat(plain).hasSize(43);
    }

    @Test
    void onlyThoseKeptBeforeAreFormer() {
        assertThat(Secret.former("x").isFormer()).isTrue();
        assertThat(Secret.of("x").isFormer()).isFalse();
    }
}
