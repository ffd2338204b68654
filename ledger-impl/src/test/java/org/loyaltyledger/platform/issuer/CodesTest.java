package org.loyaltyledger.platform.issuer;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class CodesTest {

    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
    private static final Grant GRANT = new Grant("http://here/", "challenge", "corner", "m1");

    private final Codes codes = new Codes();

    @Test
    void aCodeIsTakenOnce() {
        String code = codes.give(GRANT, NOON);

        assertThat(codes.take(code, NOON.plusSeconds(59))).contains(GRANT);
        assertThat(codes.take(code, NOON.plusSeconds(59))).isEmpty();
    }

    @Test
    void aCodeIsGoodForAMinute() {
        String code = codes.give(GRANT, NOON);

        assertThat(codes.take(code, NOON.plusSeconds(60))).isEmpty();
    }

    @Test
    void nobodyGuessesACode() {
        assertThat(codes.give(GRANT, NOON)).hasSize(43).isNotEqualTo(codes.give(GRANT, NOON));
        assertThat(codes.take("guess", NOON)).isEmpty();
    }

    @Test
    void ofTooManyTheOldestIsForgotten() {
        String first = codes.give(GRANT, NOON);
        for (int i = 1; i < Codes.MOST; i++) {
            codes.give(GRANT, NOON);
        }
        String last = codes.give(GRANT, NOON);

        assertThat(codes.take(first, NOON)).isEmpty();
        assertThat(codes.take(last, NOON)).isPresent();
    }
}
