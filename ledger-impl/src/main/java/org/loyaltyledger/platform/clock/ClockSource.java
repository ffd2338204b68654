package org.loyaltyledger.platform.clock;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.time.Clock;
import java.time.Duration;

/** Hands out the one clock. */
@ApplicationScoped
public class ClockSource {

    private final LedgerClock clock = new LedgerClock();

    @Produces
    Clock clock() {
        return clock;
    }

    void ahead(Duration offset) {
        clock.ahead(offset);
    }
}
