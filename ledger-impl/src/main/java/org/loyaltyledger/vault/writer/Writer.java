package org.loyaltyledger.vault.writer;

import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.TreeSet;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.logging.Level;
import org.loyaltyledger.api.problem.ProblemType;
import org.loyaltyledger.ground.problem.Problem;

/**
 * The writer of one partition: takes what is there and commits it together. No timer: a lone request is answered at
 * once, and the longer a commit takes the more the next one carries. Work in the background goes one piece at a time, and
 * only while no caller waits, or has waited its turn for a second.
 *
 * <p>Nothing that is thrown ends the writer, {@link Error}s included: the batch concerned fails, and it goes on.
 */
final class Writer implements Runnable {
    private static final long IDLE_NANOS = TimeUnit.SECONDS.toNanos(1);
    private static final long FAILING_NANOS = TimeUnit.MILLISECONDS.toNanos(250);

    /** Background work that callers have kept waiting for longer gets a turn between two batches. */
    private static final long STARVED_NANOS = TimeUnit.SECONDS.toNanos(1);

    private final BlockingQueue<Submission> queue;
    private final Queue<Submission> background = new ConcurrentLinkedQueue<>();
    private final Attempts attempts;
    private final Ground ground;
    private final Thread thread;
    private volatile boolean stopped;
    private long backgroundAt = System.nanoTime();

    Writer(int partition, Ground ground, ThreadFactory threads) {
        this.ground = ground;
        this.queue = new LinkedBlockingQueue<>(ground.settings().queueCapacity());
        this.attempts = new Attempts(new Session(ground, new TreeSet<>(List.of(partition))), ground);
        this.thread = threads.newThread(this);
        this.thread.setName("ledger-writer-" + partition);
        this.thread.start();
    }

    /** False: the queue is full. */
    boolean offer(Submission submission) {
        boolean taken = !stopped && queue.offer(submission);
        LockSupport.unpark(thread);
        if (taken && stopped) {
            refuseAll();
        }
        return taken;
    }

    /** Takes work that nobody waits for at a till. */
    void offerInBackground(Submission submission) {
        background.add(submission);
        LockSupport.unpark(thread);
        if (stopped) {
            refuseAll();
        }
    }

    int depth() {
        return queue.size();
    }

    boolean isReady() {
        return isAlive() && !attempts.isFailing();
    }

    /** False: its thread has ended, by being stopped or because the container ended it. */
    boolean isAlive() {
        return thread.isAlive();
    }

    @Override
    public void run() {
        while (!stopped) {
            List<Submission> batch = List.of();
            try {
                batch = next();
                if (!batch.isEmpty()) {
                    attempts.complete(batch);
                } else if (attempts.isFailing()) {
                    attempts.probe();
                } else {
                    LockSupport.parkNanos(this, IDLE_NANOS);
                }
            } catch (RuntimeException | Error thrown) {
                survive(batch, thrown);
            }
            // Only stop() ends a writer. An interruption that somebody else sent would make it spin.
            Thread.interrupted();
        }
        refuseAll();
    }

    private List<Submission> next() {
        long now = System.nanoTime();
        Submission piece = background.peek();
        boolean starved = piece != null && now - Math.max(backgroundAt, piece.submittedAt()) > STARVED_NANOS;
        List<Submission> batch = new ArrayList<>();
        if (!starved) {
            queue.drainTo(batch, ground.settings().batchMost());
        }
        if (batch.isEmpty() && piece != null) {
            background.remove();
            backgroundAt = now;
            return List.of(piece);
        }
        batch.forEach(submission -> ground.watch().waited(now - submission.submittedAt()));
        return batch;
    }

    /** The last resort, with as little work as possible: there may be no memory even for a line in the log. */
    private static void survive(List<Submission> batch, Throwable thrown) {
        try {
            for (Submission submission : batch) {
                submission.answer().completeExceptionally(Problem.of(ProblemType.INTERNAL, thrown));
            }
            Attempts.LOG.log(Level.SEVERE, "A batch failed; the writer goes on", thrown);
        } catch (RuntimeException | Error again) {
            // The callers of this batch wait until their patience ends; the next batch is not harmed.
            LockSupport.parkNanos(FAILING_NANOS);
        }
    }

    private void refuseAll() {
        for (Submission left = queue.poll(); left != null; left = queue.poll()) {
            left.answer().completeExceptionally(Attempts.notNow());
        }
        for (Submission left = background.poll(); left != null; left = background.poll()) {
            left.answer().completeExceptionally(Attempts.notNow());
        }
    }

    void stop() {
        stopped = true;
        attempts.stop();
        thread.interrupt();
    }
}
