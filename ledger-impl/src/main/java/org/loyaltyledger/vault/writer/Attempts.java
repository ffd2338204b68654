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
import org.loyaltyledger.ground.problem.Problem;

/**
 * Brings submissions to an end, whatever happens: a passing fault tries the batch again, a lasting one halves it until
 * the command that cannot be stored stands alone, and what waited too long is told so.
 */
final class Attempts {
    static final Logger LOG = Logger.getLogger(Attempts.class.getName());
    private static final int OVERTAKEN_MOST = 3;
    private static final long PAUSE_FIRST = 10;
    private static final long PAUSE_MOST = 500;

    private final Session session;
    private final Ground ground;
    private volatile boolean failing;
    private volatile boolean stopped;

    Attempts(Session session, Ground ground) {
        this.session = session;
        this.ground = ground;
    }

    /** The last try failed for want of a database. */
    boolean isFailing() {
        return failing;
    }

    void stop() {
        stopped = true;
    }

    void complete(List<Submission> submissions) {
        Deque<List<Submission>> work = new ArrayDeque<>();
        work.push(submissions);
        long deadline = System.nanoTime() + ground.settings().patience().toNanos();
        long pause = PAUSE_FIRST;
        int overtaken = 0;
        while (!work.isEmpty()) {
            List<Submission> part = work.pop();
            try {
                Map<Submission, Decided> answers = session.commit(part);
                failing = false;
                answers.forEach(this::tell);
                if (answers.size() < part.size()) {
                    work.push(part.subList(answers.size(), part.size()));
                }
            } catch (SQLException thrown) {
                Fault fault = Fault.of(thrown);
                boolean again = fault == Fault.PASSING || (fault == Fault.OVERTAKEN && ++overtaken < OVERTAKEN_MOST);
                if (!again) {
                    isolate(part, work, thrown);
                } else if (stopped || System.nanoTime() > deadline) {
                    failing = true;
                    LOG.log(Level.WARNING, thrown, () -> "Gave up on a batch of " + part.size());
                    part.forEach(submission -> tell(submission, new Decided.Failed(unavailable())));
                } else {
                    failing = thrown instanceof Session.Unreachable;
                    ground.watch().retried();
                    pause = pause(pause);
                    work.push(part);
                }
            } catch (RuntimeException thrown) {
                isolate(part, work, thrown);
            }
        }
    }

    private void isolate(List<Submission> part, Deque<List<Submission>> work, Exception thrown) {
        if (part.size() == 1) {
            LOG.log(Level.SEVERE, thrown, () -> "Request " + part.get(0).request() + " could not be stored");
            tell(part.get(0), new Decided.Failed(Problem.of(ProblemType.INTERNAL, thrown)));
            return;
        }
        LOG.log(Level.WARNING, thrown, () -> "Halving a batch of " + part.size());
        int half = part.size() / 2;
        work.push(part.subList(half, part.size()));
        work.push(part.subList(0, half));
    }

    private void tell(Submission submission, Decided decided) {
        if (decided instanceof Decided.Answered answered) {
            submission.answer().complete(answered.answer());
        } else if (decided instanceof Decided.Failed failed) {
            submission.answer().completeExceptionally(failed.problem());
        }
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
