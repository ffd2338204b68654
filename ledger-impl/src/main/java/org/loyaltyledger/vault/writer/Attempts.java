package org.loyaltyledger.vault.writer;

import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.loyaltyledger.api.problem.ProblemType;
import org.loyaltyledger.ground.database.SqlFailure;
import org.loyaltyledger.ground.problem.Problem;
import org.loyaltyledger.vault.ledger.Outdated;

/**
 * Brings submissions to an end, whatever happens: a transient failure tries the batch again, a permanent one halves it
 * until the command that cannot be stored stands alone, and what waited too long is told so. Errors count as permanent: a
 * command that overflows the stack or the heap fails by itself, and its neighbours are booked.
 */
final class Attempts {
    static final Logger LOG = Logger.getLogger(Attempts.class.getName());

    /** After so many failures of one batch the cause is looked for in the batch. */
    private static final int SUSPICIOUS = 3;

    private static final long PAUSE_FIRST = 10;
    private static final long PAUSE_MOST = 500;

    /** A planned change of the primary is over within this; callers need not hear of it. */
    private static final long FAILING_AFTER_NANOS = Duration.ofSeconds(1).toNanos();

    /** Longer than any lock wait: a batch that takes this long waits for a server that does not answer. */
    private static final long STUCK_AFTER_NANOS = Duration.ofSeconds(8).toNanos();

    private final Session session;
    private final Ground ground;
    private final Outage outage = new Outage();
    private volatile boolean stopped;

    Attempts(Session session, Ground ground) {
        this.session = session;
        this.ground = ground;
    }

    /** Since when the head could not be had; 0: it could. Times are nanoseconds of the JVM's clock. */
    private static final class Outage {
        private volatile long failingSince;
        private volatile long tryingSince;

        void begin() {
            tryingSince = now();
        }

        void end(boolean success) {
            if (success) {
                failingSince = 0;
            } else if (failingSince == 0) {
                failingSince = tryingSince;
            }
            tryingSince = 0;
        }

        boolean lasts() {
            return isOlder(failingSince, FAILING_AFTER_NANOS) || isOlder(tryingSince, STUCK_AFTER_NANOS);
        }

        private static boolean isOlder(long since, long nanos) {
            return since != 0 && System.nanoTime() - since > nanos;
        }

        /** Never 0, which means never. */
        private static long now() {
            return System.nanoTime() | 1;
        }
    }

    /**
     * Some submissions to be committed together.
     *
     * @param failures of exactly these together, for a reason that may lie in them
     */
    private record Part(List<Submission> submissions, int failures) {

        Part failedOnce() {
            return new Part(submissions, failures + 1);
        }
    }

    /** The head cannot be had at present: what comes in would only wait. */
    boolean isFailing() {
        return outage.lasts();
    }

    void stop() {
        stopped = true;
    }

    /** Finds out whether the head can be had again, with nothing to commit. */
    void probe() {
        outage.begin();
        boolean success = false;
        try {
            session.probe();
            success = true;
        } catch (SQLException still) {
            LOG.log(Level.FINE, still, () -> "The head of " + session.partitions() + " cannot be had yet");
            pause(PAUSE_MOST);
        } finally {
            outage.end(success);
        }
    }

    void complete(List<Submission> submissions) {
        Deque<Part> work = new ArrayDeque<>();
        work.push(new Part(submissions, 0));
        long deadline = System.nanoTime() + ground.settings().patience().toNanos();
        long pause = PAUSE_FIRST;
        while (!work.isEmpty()) {
            Part part = work.pop();
            outage.begin();
            try {
                Map<Submission, Decided> answers = session.commit(part.submissions());
                outage.end(true);
                answers.forEach(Attempts::tell);
                rest(part, answers.size(), work);
            } catch (SQLException thrown) {
                SqlFailure failure = SqlFailure.of(thrown);
                outage.end(failure != SqlFailure.TRANSIENT);
                boolean hopeless = SqlFailure.isOutOfSpace(thrown) && part.failures() + 1 >= SUSPICIOUS;
                if (failure == SqlFailure.TRANSIENT && (stopped || hopeless || System.nanoTime() > deadline)) {
                    LOG.log(
                            Level.WARNING,
                            thrown,
                            () -> "Gave up on a batch of " + part.submissions().size());
                    part.submissions().forEach(submission -> tell(submission, new Decided.Failed(unavailable())));
                } else if (again(part, work, thrown, failure)) {
                    ground.watch().retried();
                    pause = pause(pause);
                }
            } catch (RuntimeException | Error thrown) {
                outage.end(true);
                isolate(part, work, thrown);
            }
        }
    }

    /** What was not tried comes next; if not even the first could be read beside the others, it comes alone. */
    private static void rest(Part part, int done, Deque<Part> work) {
        List<Submission> all = part.submissions();
        if (done == 0) {
            work.push(new Part(all.subList(1, all.size()), 0));
            work.push(new Part(all.subList(0, 1), 0));
        } else if (done < all.size()) {
            work.push(new Part(all.subList(done, all.size()), 0));
        }
    }

    /** @return whether the part is to be tried again as it is; otherwise it was halved or answered */
    private boolean again(Part part, Deque<Part> work, SQLException thrown, SqlFailure failure) {
        boolean suspicious =
                switch (failure) {
                    case PERMANENT -> isolate(part, work, thrown);
                    // Somebody else stored the same key; or nobody knows; or this batch breaks its connections, as a
                    // packet does
                    // that is too large for the server.
                    case DUPLICATE_KEY, UNKNOWN -> part.failures() + 1 >= SUSPICIOUS && isolate(part, work, thrown);
                    case TRANSIENT ->
                        !(thrown instanceof Session.Unreachable)
                                && SqlFailure.isConnectionLost(thrown)
                                && part.failures() + 1 >= SUSPICIOUS
                                && part.submissions().size() > 1
                                && isolate(part, work, thrown);
                };
        if (!suspicious) {
            boolean innocent = thrown instanceof Session.Unreachable || SqlFailure.isLockConflict(thrown);
            work.push(innocent ? part : part.failedOnce());
        }
        return !suspicious;
    }

    /** Halves a part, or answers the one submission it has. @return true */
    private static boolean isolate(Part part, Deque<Part> work, Throwable thrown) {
        List<Submission> all = part.submissions();
        if (all.size() == 1 && thrown instanceof Outdated change) {
            tell(all.get(0), new Decided.Overtaken(change));
            return true;
        }
        if (all.size() == 1) {
            tell(all.get(0), new Decided.Failed(Problem.of(ProblemType.INTERNAL, thrown)));
            LOG.log(Level.SEVERE, thrown, () -> "Request " + all.get(0).request() + " could not be stored");
            return true;
        }
        int half = all.size() / 2;
        work.push(new Part(all.subList(half, all.size()), 0));
        work.push(new Part(all.subList(0, half), 0));
        LOG.log(Level.WARNING, thrown, () -> "Halving a batch of " + all.size());
        return true;
    }

    private static void tell(Submission submission, Decided decided) {
        if (decided instanceof Decided.Answered answered) {
            submission.answer().complete(answered.answer());
        } else if (decided instanceof Decided.Failed failed) {
            submission.answer().completeExceptionally(failed.problem());
        } else if (decided instanceof Decided.Overtaken overtaken) {
            submission.answer().completeExceptionally(overtaken.change());
        }
    }

    /** Nothing was tried. */
    static Problem notNow() {
        return Problem.of(ProblemType.UNAVAILABLE)
                .detail("The books cannot be written at present. Nothing was booked.")
                .retryAfter(Duration.ofSeconds(1));
    }

    static Problem unavailable() {
        return Problem.of(ProblemType.UNAVAILABLE)
                .detail("The books could not be written in time. Whether this request was booked is not known:"
                        + " retry with the same key.")
                .retryAfter(Duration.ofSeconds(1));
    }

    private static long pause(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
        return Math.min(PAUSE_MOST, millis * 2);
    }
}
