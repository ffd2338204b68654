package org.loyaltyledger.vault.writer;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class MomentsTest {

    private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");

    @Test
    void aLoneCommandHappensAtTheTimeOfItsBatch() {
        assertThat(new Moments(NOW.minusSeconds(1), NOW, 1).of(0)).isEqualTo(NOW);
        assertThat(new Moments(NOW, NOW, 1).of(0)).isEqualTo(NOW);
    }

    @Test
    void commandsFollowEachOtherAndTheLastBatch() {
        Instant before = NOW.minusMillis(1);
        List<Instant> moments = IntStream.range(0, 256)
                .mapToObj(new Moments(before, NOW, 256)::of)
                .toList();
        assertThat(moments).isSorted().doesNotHaveDuplicates().endsWith(NOW);
        assertThat(moments.get(0)).isAfter(before);
    }

    @Test
    void noneIsBeforeTheLastBatchHoweverCloseThatWas() {
        assertThat(Stream.of(0, 1, 2, 3).map(new Moments(NOW.minusNanos(1_000), NOW, 4)::of))
                .containsExactly(NOW.minusNanos(1_000), NOW.minusNanos(1_000), NOW.minusNanos(1_000), NOW);
    }
}
