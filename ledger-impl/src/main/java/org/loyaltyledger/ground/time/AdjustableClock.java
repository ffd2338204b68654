package org.loyaltyledger.ground.time;

import java.time.Clock;
import java.time.Duration;

/** A clock that tells by how much it was moved away from the machine's. */
public abstract class AdjustableClock extends Clock {

    /** Zero unless a test moved it. */
    public abstract Duration offset();

    /** By how much a clock was moved on purpose: this much is no error of it. */
    public static Duration offsetOf(Clock clock) {
        return clock instanceof AdjustableClock adjustable ? adjustable.offset() : Duration.ZERO;
    }
}
