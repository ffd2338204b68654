package org.loyaltyledger.platform.issuer;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SecretTest {

    @Test
    void matchesItselfOnlyAndIsSalted() {
        String plain = Secret.plain();
        Secret kept = Secret.of(plain);
        assertThat(kept.matches(plain)).isTrue();
        assertThat(kept.matches(plain + "x")).isFalse();
        assertThat(Secret.of(plain).hash()).isNotEqualTo(kept.hash());
        assertThat(plain).hasSize(43);
    }
}
