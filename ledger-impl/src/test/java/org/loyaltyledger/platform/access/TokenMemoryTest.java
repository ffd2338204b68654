package org.loyaltyledger.platform.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class TokenMemoryTest {

    private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");
    private static final Instant LATE = NOW.plus(Duration.ofHours(1));
    private static final Duration TRUST = Duration.ofSeconds(60);

    private final TokenMemory<String> memory = new TokenMemory<>(3, TRUST);

    @Test
    void recallsATokenForTheTimeOfTrustAndNoLonger() {
        memory.keep("a.b.c", "till", NOW, LATE);
        assertThat(memory.recall("a.b.c", NOW)).contains("till");
        assertThat(memory.recall("a.b.c", NOW.plus(TRUST).minusNanos(1))).contains("till");
        assertThat(memory.recall("a.b.c", NOW.plus(TRUST))).isEmpty();
        assertThat(memory.size()).as("forgotten, not only hidden").isZero();
    }

    @Test
    void beingAskedForDoesNotLengthenTrust() {
        memory.keep("a.b.c", "till", NOW, LATE);
        for (int second = 0; second < 60; second++) {
            assertThat(memory.recall("a.b.c", NOW.plusSeconds(second))).contains("till");
        }
        assertThat(memory.recall("a.b.c", NOW.plusSeconds(60))).isEmpty();
    }

    @Test
    void neverRecallsATokenFromItsOwnEndOn() {
        memory.keep("a.b.c", "till", NOW, NOW.plusSeconds(2));
        assertThat(memory.recall("a.b.c", NOW.plusSeconds(1))).contains("till");
        assertThat(memory.recall("a.b.c", NOW.plusSeconds(2))).isEmpty();
        memory.keep("ended.b.c", "till", NOW, NOW);
        assertThat(memory.recall("ended.b.c", NOW)).isEmpty();
    }

    @Test
    void aClockSetBackDoesNotLengthenTrust() {
        memory.keep("a.b.c", "till", NOW, LATE);
        assertThat(memory.recall("a.b.c", NOW.minusNanos(1))).isEmpty();
    }

    @Test
    void knowsNoOtherTokenHoweverLike() {
        memory.keep("a.b.c", "till", NOW, LATE);
        assertThat(memory.recall("a.b.C", NOW)).isEmpty();
        assertThat(memory.recall("a.b.", NOW)).isEmpty();
        assertThat(memory.recall("a.b.c ", NOW)).isEmpty();
        assertThat(memory.recall("AaAa", NOW)).isEmpty();
        memory.keep("AaAa", "another", NOW, LATE);
        assertThat(memory.recall("BBBB", NOW)).as("of the same hash code").isEmpty();
    }

    @Test
    void forgetsTheLongestUnusedBeyondItsBound() {
        memory.keep("first", "1", NOW, LATE);
        memory.keep("second", "2", NOW, LATE);
        memory.keep("third", "3", NOW, LATE);
        assertThat(memory.recall("first", NOW)).contains("1");
        memory.keep("fourth", "4", NOW, LATE);
        assertThat(memory.size()).isEqualTo(3);
        assertThat(memory.recall("second", NOW)).isEmpty();
        assertThat(memory.recall("first", NOW)).contains("1");
        assertThat(memory.recall("fourth", NOW)).contains("4");
    }
}
