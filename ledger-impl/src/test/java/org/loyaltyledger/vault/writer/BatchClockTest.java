package org.loyaltyledger.vault.writer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.loyaltyledger.ground.database.SqlFailure;
import org.loyaltyledger.ground.time.AdjustableClock;

class BatchClockTest {
    private static final Instant DATABASE = Instant.parse("2026-11-30T10:00:00.123456Z");
    private static final Duration TOLERANCE = Duration.ofSeconds(5);

    @Test
    void theDatabasesTimeIsRecordedWhereTheClocksAreClose() throws Exception {
        assertThat(at(DATABASE.plusSeconds(4))).isEqualTo(DATABASE);
        assertThat(at(DATABASE.minusSeconds(4))).isEqualTo(DATABASE);
    }

    @Test
    void aNodeThatIsFarOffMustNotWrite() {
        assertThatThrownBy(() -> at(DATABASE.plus(Duration.ofDays(365))))
                .satisfies(thrown -> assertThat(SqlFailure.of(thrown)).isEqualTo(SqlFailure.TRANSIENT));
        assertThatThrownBy(() -> at(DATABASE.minusSeconds(6))).isInstanceOf(BatchClock.Differs.class);
    }

    @Test
    void whatATestMovedTheClockByMovesTheDatabasesTimeToo() throws Exception {
        Duration year = Duration.ofDays(365);
        Clock moved = new AdjustableClock() {
            @Override
            public Duration offset() {
                return year;
            }

            @Override
            public Instant instant() {
                return DATABASE.plus(year).plusSeconds(1);
            }

            @Override
            public ZoneId getZone() {
                return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(ZoneId zone) {
                return this;
            }
        };
        assertThat(new BatchClock(moved, TOLERANCE).at(DATABASE)).isEqualTo(DATABASE.plus(year));
    }

    private static Instant at(Instant node) throws BatchClock.Differs {
        return new BatchClock(Clock.fixed(node, ZoneOffset.UTC), TOLERANCE).at(DATABASE);
    }
}
