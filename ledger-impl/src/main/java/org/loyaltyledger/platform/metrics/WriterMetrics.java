package org.loyaltyledger.platform.metrics;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.Timer;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.loyaltyledger.api.problem.ProblemType;
import org.loyaltyledger.vault.writer.Watch;

/** What the writers of this node do. */
@ApplicationScoped
public class WriterMetrics implements Watch {

    @Inject
    private PrometheusMeterRegistry registry;

    private Timer wait;
    private DistributionSummary size;
    private Timer load;
    private Timer decide;
    private Timer store;
    private Counter retries;
    private Map<ProblemType, Counter> rejected;

    @PostConstruct
    void register() {
        wait = timer("ledger.queue.wait", "Time that a command waited for its partition's writer");
        load = timer("ledger.batch.load", "Time to read what the commands of a batch need");
        decide = timer("ledger.batch.decide", "Time to decide the commands of a batch");
        store = timer("ledger.batch.store", "Time to store and commit a batch");
        size = DistributionSummary.builder("ledger.batch.size")
                .description("Commands committed together")
                .baseUnit("commands")
                .serviceLevelObjectives(1, 2, 5, 10, 20, 50, 100, 200, 500, 1_000)
                .register(registry);
        retries = Counter.builder("ledger.batch.retries")
                .description("Batches that were tried again")
                .register(registry);
        rejected = Arrays.stream(ProblemType.values())
                .filter(type -> type.status() < 500)
                .collect(Collectors.toMap(
                        Function.identity(),
                        this::rejections,
                        (one, same) -> one,
                        () -> new EnumMap<>(ProblemType.class)));
    }

    private Timer timer(String name, String description) {
        return Timer.builder(name).description(description).register(registry);
    }

    private Counter rejections(ProblemType type) {
        return Counter.builder("ledger.commands.rejected")
                .description("Commands that were decided and refused, by the type of the problem; replays do not count")
                .tag("type", type.slug())
                .register(registry);
    }

    @Override
    public void waited(long nanos) {
        wait.record(nanos, TimeUnit.NANOSECONDS);
    }

    @Override
    public void committed(int size, long readNanos, long decideNanos, long storeNanos) {
        this.size.record(size);
        load.record(readNanos, TimeUnit.NANOSECONDS);
        decide.record(decideNanos, TimeUnit.NANOSECONDS);
        store.record(storeNanos, TimeUnit.NANOSECONDS);
    }

    @Override
    public void refused(ProblemType type) {
        if (rejected.containsKey(type)) {
            rejected.get(type).increment();
        }
    }

    @Override
    public void retried() {
        retries.increment();
    }
}
