package org.loyaltyledger.vault.writer;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;

/**
 * The writer of one partition: takes what is there and commits it together. No timer: a lone request is answered at
 * once, and the longer a commit takes the more the next one carries.
 */
final class Writer implements Runnable {
    private final BlockingQueue<Submission> queue;
    private final Attempts attempts;
    private final Ground ground;
    private final Thread thread;
    private volatile boolean stopped;

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
        return !stopped && queue.offer(submission);
    }

    int depth() {
        return queue.size();
    }

    boolean isReady() {
        return thread.isAlive() && !attempts.isFailing();
    }

    @Override
    public void run() {
        List<Submission> batch = new ArrayList<>();
        while (!stopped) {
            try {
                Submission first = queue.poll(1, TimeUnit.SECONDS);
                if (first != null) {
                    batch.add(first);
                    queue.drainTo(batch, ground.settings().batchMost() - 1);
                    long now = System.nanoTime();
                    batch.forEach(submission -> ground.watch().waited(now - submission.submittedAt()));
                    attempts.complete(List.copyOf(batch));
                    batch.clear();
                }
            } catch (InterruptedException stop) {
                stopped = true;
            }
        }
        queue.forEach(submission -> submission.answer().completeExceptionally(Attempts.unavailable()));
    }

    void stop() {
        stopped = true;
        attempts.stop();
        thread.interrupt();
    }
}
