package org.loyaltyledger.platform.clock;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import org.loyaltyledger.ground.time.AdjustableClock;

/**
 * The system's clock in UTC, plus an offset that is zero unless a test sets it. It ticks in microseconds, which is what
 * the database keeps: an instant is the same before and after it was stored.
 */
final class LedgerClock extends AdjustableClock {

    private final Clock system = Clock.systemUTC();
    private volatile Duration offset = Duration.ZERO;

    void ahead(Duration newOffset) {
        offset = newOffset;
    }

    @Override
    public Duration offset() {
        return offset;
    }

    /** In microseconds, as the database keeps it: an answer never differs from what is read back. */
    @Override
    public Instant instant() {
        return system.instant().plus(offset).truncatedTo(ChronoUnit.MICROS);
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    /** Zones belong to programmes, never to the clock. */
    @Override
    public Clock withZone(ZoneId zone) {
        throw new UnsupportedOperationException("the ledger's clock is in UTC");
    }
}
