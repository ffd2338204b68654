package org.loyaltyledger.bench.engine;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.HdrHistogram.ConcurrentHistogram;
import org.HdrHistogram.Histogram;
import org.loyaltyledger.bench.Run;

/** Keeps a number of requests under way without a thread for each: when one is answered, the next one is made. */
final class InFlight {

    private final int most;
    private final Semaphore free;
    private final Histogram latencies = new ConcurrentHistogram(Run.LONGEST_NANOS, Run.DIGITS);
    private final AtomicReference<Throwable> failure = new AtomicReference<>();

    InFlight(int most) {
        this.most = most;
        this.free = new Semaphore(most);
    }

    /** Every request must be answered well. */
    Run run(Duration time, Supplier<CompletableFuture<?>> request) {
        long start = System.nanoTime();
        long end = start + time.toNanos();
        while (System.nanoTime() < end && failure.get() == null) {
            free.acquireUninterruptibly();
            long asked = System.nanoTime();
            request.get().whenComplete((answer, fault) -> answered(asked, fault));
        }
        free.acquireUninterruptibly(most);
        long nanos = System.nanoTime() - start;
        if (failure.get() != null) {
            throw new IllegalStateException("a request failed", failure.get());
        }
        return new Run(latencies.getTotalCount(), nanos, latencies);
    }

    private void answered(long asked, Throwable fault) {
        latencies.recordValue(Math.min(System.nanoTime() - asked, Run.LONGEST_NANOS));
        if (fault != null) {
            failure.compareAndSet(null, fault);
        }
        free.release();
    }
}
