package org.loyaltyledger.platform.metrics;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import org.eclipse.microprofile.metrics.Counter;
import org.eclipse.microprofile.metrics.Histogram;
import org.eclipse.microprofile.metrics.MetricRegistry;
import org.eclipse.microprofile.metrics.Tag;
import org.eclipse.microprofile.metrics.Timer;
import org.loyaltyledger.api.problem.ProblemType;
import org.loyaltyledger.vault.writer.Watch;

/** What the writers do: {@code ledger_wait}, {@code ledger_batch_*}, {@code ledger_refusals}. Times are durations. */
@ApplicationScoped
public class WriterFigures implements Watch {

    @Inject
    private MetricRegistry registry;

    private Timer wait;
    private Histogram size;
    private Timer read;
    private Timer decide;
    private Timer store;
    private Counter retries;

    @PostConstruct
    void register() {
        wait = registry.timer("ledger_wait");
        size = registry.histogram("ledger_batch_size");
        read = registry.timer("ledger_batch_read");
        decide = registry.timer("ledger_batch_decide");
        store = registry.timer("ledger_batch_store");
        retries = registry.counter("ledger_batch_retries");
    }

    @Override
    public void waited(long nanos) {
        wait.update(Duration.ofNanos(nanos));
    }

    @Override
    public void committed(int size, long readNanos, long decideNanos, long storeNanos) {
        this.size.update(size);
        read.update(Duration.ofNanos(readNanos));
        decide.update(Duration.ofNanos(decideNanos));
        store.update(Duration.ofNanos(storeNanos));
    }

    @Override
    public void refused(ProblemType type) {
        registry.counter("ledger_refusals", new Tag("type", type.slug())).inc();
    }

    @Override
    public void retried() {
        retries.inc();
    }
}
