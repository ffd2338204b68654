package org.loyaltyledger.deploy;

import java.io.IOException;
import java.time.Duration;

/** A moment of waiting. */
final class Pause {
    private Pause() {}

    static void of(Duration moment) throws IOException {
        try {
            Thread.sleep(moment.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("Interrupted", e);
        }
    }
}
