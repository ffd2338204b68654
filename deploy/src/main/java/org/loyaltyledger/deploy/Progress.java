package org.loyaltyledger.deploy;

import java.time.Duration;
import java.util.List;

/**
 * Whether processes are at work, seen by the processor time they take. A start may last as long as it gets on: the
 * recovery of a large database does not stop it, a hang does.
 */
final class Progress {
    /** An idle Java machine takes less than this. */
    private static final int BUSY_PER_CENT = 2;

    /** How long a start may do nothing. */
    private static final Duration PATIENCE = Duration.ofMinutes(4);

    private final List<ProcessHandle> processes;
    private final Duration patience;
    private Duration used = Duration.ZERO;
    private long looked = System.nanoTime();
    private long seen = System.nanoTime();

    Progress(List<ProcessHandle> processes) {
        this(processes, PATIENCE);
    }

    /** @param patience how long they may do nothing */
    Progress(List<ProcessHandle> processes, Duration patience) {
        this.processes = processes;
        this.patience = patience;
    }

    /** To be asked again and again. */
    boolean hasStalled() {
        var now = System.nanoTime();
        var total = processes.stream()
                .flatMap(process -> process.info().totalCpuDuration().stream())
                .reduce(Duration.ZERO, Duration::plus);
        if (total.minus(used).toNanos() * 100 > (now - looked) * BUSY_PER_CENT) {
            seen = now;
        }
        used = total;
        looked = now;
        return now - seen > patience.toNanos();
    }
}
