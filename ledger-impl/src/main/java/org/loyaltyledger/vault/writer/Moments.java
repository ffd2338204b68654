package org.loyaltyledger.vault.writer;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * When the commands of a batch happen that happen now: a microsecond apart in their order, the last of them at the time
 * of the batch, and none before the batch that was recorded last.
 *
 * @param before when the last batch was recorded
 * @param now when this one is
 * @param count how many commands it has
 */
record Moments(Instant before, Instant now, int count) {

    /** @param nth from 0 */
    Instant of(int nth) {
        Instant moment = now.minus(count - 1L - nth, ChronoUnit.MICROS);
        return moment.isAfter(before) ? moment : before;
    }
}
