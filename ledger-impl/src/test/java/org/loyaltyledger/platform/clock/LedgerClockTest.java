package org.loyaltyledger.platform.clock;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class LedgerClockTest {

    private final LedgerClock clock = new LedgerClock();

    @Test
    void ticksInMicroseconds() {
        clock.ahead(Duration.ofNanos(1));
        assertThat(clock.instant().getNano() % 1_000).isZero();
    }

    @Test
    void runsAheadByWhatIsSet() {
        clock.ahead(Duration.ofDays(90));
        assertThat(Duration.between(Instant.now(), clock.instant()))
                .isBetween(Duration.ofDays(89), Duration.ofDays(91));
    }
}
