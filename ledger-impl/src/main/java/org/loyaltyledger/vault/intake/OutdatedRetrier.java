package org.loyaltyledger.vault.intake;

import java.time.Duration;
import java.util.function.Supplier;
import org.loyaltyledger.api.problem.ProblemType;
import org.loyaltyledger.ground.problem.Problem;
import org.loyaltyledger.vault.ledger.Outdated;

/**
 * Prepares a request again and hands it in again, as long as what it was prepared for has changed before its turn. An
 * attempt that was outdated has booked nothing and used up no idempotency key.
 */
public final class OutdatedRetrier {

    /** Each attempt sees all that was booked before the last one was refused; more than a few are a fault. */
    private static final int ATTEMPTS = 8;

    private OutdatedRetrier() {}

    /**
     * What the first attempt answers that is not outdated.
     *
     * @param attempt reads the present state, prepares and hands in
     * @throws Problem what the attempt throws; unavailable after too many attempts
     */
    public static <T> T retry(Supplier<T> attempt) {
        for (int tries = 1; tries < ATTEMPTS; tries++) {
            try {
                return attempt.get();
            } catch (Outdated changed) {
                // Prepared again, from what is stored now.
                continue;
            }
        }
        try {
            return attempt.get();
        } catch (Outdated changed) {
            throw Problem.of(ProblemType.UNAVAILABLE, changed)
                    .detail("What the request is about keeps changing. Retry with the same key.")
                    .retryAfter(Duration.ofSeconds(1));
        }
    }
}
