package org.loyaltyledger.till.batches;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.function.Supplier;
import org.loyaltyledger.api.problem.ProblemType;
import org.loyaltyledger.ground.problem.Problem;
import org.loyaltyledger.vault.ledger.Outdated;
import org.loyaltyledger.vault.writer.StoredAnswer;

/**
 * A line that was handed in and waits for its answer.
 *
 * @param again prepares it and hands it in once more; the key keeps it from being booked twice
 * @param step what was handed in
 */
record Pending(
        int line,
        String key,
        CompletableFuture<StoredAnswer> answer,
        Supplier<CompletableFuture<StoredAnswer>> again,
        Optional<Step> step) {

    private static final int TRIES = 200;
    private static final int OUTDATED_MOST = 8;
    private static final long PAUSE_MILLIS = 50;

    /** A line that was never handed in. */
    static Pending refused(int line, String key, Problem problem) {
        CompletableFuture<StoredAnswer> failed = CompletableFuture.failedFuture(problem);
        return new Pending(line, key, failed, () -> failed, Optional.empty());
    }

    /**
     * Waits for the answer; where the books were too busy to take it, it is handed in again.
     *
     * @throws Problem instead of an answer
     */
    StoredAnswer await(Function<CompletableFuture<StoredAnswer>, StoredAnswer> wait) {
        CompletableFuture<StoredAnswer> last = answer;
        for (int tries = 1; ; tries++) {
            try {
                return wait.apply(last);
            } catch (Outdated change) {
                if (tries == OUTDATED_MOST) {
                    throw Problem.of(ProblemType.UNAVAILABLE, change)
                            .detail("What the line is about keeps changing. Send it again with the same key.");
                }
                last = again.get();
            } catch (Problem problem) {
                if (problem.type() != ProblemType.TOO_MANY_REQUESTS || tries == TRIES || !pause()) {
                    throw problem;
                }
                last = again.get();
            }
        }
    }

    private static boolean pause() {
        try {
            Thread.sleep(PAUSE_MILLIS);
            return true;
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
