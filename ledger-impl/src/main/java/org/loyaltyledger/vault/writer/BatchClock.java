package org.loyaltyledger.vault.writer;

import java.sql.SQLTransientException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.loyaltyledger.ground.time.AdjustableClock;

/**
 * The time at which batches are recorded: the database's, which all nodes share. A node whose own clock differs from it
 * by more than is tolerated does not write at all, because what its requests were judged by is wrong.
 *
 * @param node the clock of this machine; what a test moved it by counts for the database's time, too
 * @param tolerance how far the two may be apart
 */
record BatchClock(Clock node, Duration tolerance) {

    /**
     * @param database the database's clock, just read
     * @throws Differs this node's clock is wrong
     */
    Instant at(Instant database) throws Differs {
        Instant shared = database.plus(AdjustableClock.offsetOf(node)).truncatedTo(ChronoUnit.MICROS);
        Duration difference = Duration.between(shared, node.instant());
        if (difference.abs().compareTo(tolerance) > 0) {
            throw new Differs(difference, tolerance);
        }
        return shared;
    }

    /** Passes when somebody sets the clock right; until then this node is not ready. */
    static final class Differs extends SQLTransientException {
        private static final long serialVersionUID = 1L;

        Differs(Duration difference, Duration tolerance) {
            super("this node's clock is " + difference + " ahead of the database's; tolerated are " + tolerance);
        }
    }
}
