package org.loyaltyledger.api.redemption;

import jakarta.validation.constraints.Positive;
import java.time.Instant;

/**
 * Spends what a hold set aside, once.
 *
 * @param points how many of them, the rest goes back; absent: all
 * @param occurredAt when the points were spent; absent: now
 */
public record Capture(@Positive Long points, Instant occurredAt) {

    /** All of it, now. */
    public static Capture whole() {
        return new Capture(null, null);
    }

    /** A part of it, now. */
    public static Capture part(long points) {
        return new Capture(points, null);
    }
}
