package org.loyaltyledger.it.crash;

import java.io.UncheckedIOException;
import java.time.Duration;
import org.loyaltyledger.it.client.Caller;
import org.loyaltyledger.it.client.Reply;
import org.loyaltyledger.it.harness.Pause;

/** A client as clients should be: it sends the same body under the same key until there is an answer. */
final class Patient {

    private static final long PAUSE_MILLIS = 100;
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private final Caller caller;

    Patient(Caller caller) {
        this.caller = caller;
    }

    Reply post(String path, String key, Object body) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < end) {
            try {
                Reply reply = caller.post(path, key, body);
                if (reply.status() != 429 && reply.status() < 500 && isLedgers(reply)) {
                    return reply;
                }
            } catch (UncheckedIOException unheard) {
                // Whether it was booked is not known; that is what the key is for.
            }
            Pause.millis(PAUSE_MILLIS);
        }
        throw new AssertionError("no answer to " + key + " in " + PATIENCE);
    }

    /** While it starts, the server itself answers 404 in HTML: the ledger is not there yet and has said nothing. */
    private static boolean isLedgers(Reply reply) {
        return reply.header("content-type")
                .filter(type -> type.contains("json"))
                .isPresent();
    }
}
