package org.loyaltyledger.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class RestartPolicyTest {
    private final RestartPolicy policy = new RestartPolicy();
    private final Instant noon = Instant.parse("2026-03-01T12:00:00Z");

    @Test
    void five_starts_with_growing_pauses_and_no_more() {
        assertThat(Stream.generate(() -> policy.next(noon)).limit(6))
                .containsExactly(
                        Optional.of(Duration.ofSeconds(1)),
                        Optional.of(Duration.ofSeconds(2)),
                        Optional.of(Duration.ofSeconds(4)),
                        Optional.of(Duration.ofSeconds(8)),
                        Optional.of(Duration.ofSeconds(16)),
                        Optional.empty());
    }

    @Test
    void what_lies_long_back_does_not_count() {
        for (int i = 0; i < 5; i++) {
            policy.next(noon);
        }
        assertThat(policy.next(noon.plus(RestartPolicy.WITHIN).plusSeconds(1))).contains(Duration.ofSeconds(1));
    }
}
