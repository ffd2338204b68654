package org.loyaltyledger.platform.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CorsPolicyTest {

    private static final String SHOP = "https://shop.example";

    @Test
    void noneIsAllowedUnlessItIsNamed() {
        assertThat(new CorsPolicy(List.of()).isOn()).isFalse();
        CorsPolicy policy = new CorsPolicy(List.of(SHOP, "http://localhost:3000"));
        assertThat(policy.isOn()).isTrue();
        assertThat(policy.answer(Optional.of(SHOP)))
                .containsEntry("Access-Control-Allow-Origin", SHOP)
                .doesNotContainKey("Access-Control-Allow-Credentials");
        for (String other :
                List.of("https://shop.example.org", "http://shop.example", "https://shop.example:8443", "null")) {
            assertThat(policy.answer(Optional.of(other))).as(other).isEmpty();
            assertThat(policy.preflight(Optional.of(other))).as(other).isEmpty();
        }
        assertThat(policy.answer(Optional.empty())).isEmpty();
    }

    @Test
    void aPageMaySendWhatTheServiceReads() {
        assertThat(new CorsPolicy(List.of(CorsPolicy.ANY)).preflight(Optional.of(SHOP)))
                .containsEntry("Access-Control-Allow-Origin", SHOP)
                .hasEntrySatisfying("Access-Control-Allow-Headers", names -> assertThat(names)
                        .contains("Authorization", "Idempotency-Key", "If-Match"))
                .hasEntrySatisfying("Access-Control-Allow-Methods", names -> assertThat(names)
                        .contains("POST", "PATCH", "DELETE"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "shop.example",
                "https://shop.example/",
                "https://Shop.example",
                "https://a@shop.example",
                "https://",
                ""
            })
    void whatIsNoOriginStopsTheStart(String origin) {
        assertThatThrownBy(() -> new CorsPolicy(List.of(origin)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("LEDGER_CORS_ORIGINS");
    }
}
