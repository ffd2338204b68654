package org.loyaltyledger.platform.metrics;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Timer;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import jakarta.annotation.Priority;
import jakarta.annotation.sql.DataSourceDefinition;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptor;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.loyaltyledger.ground.database.PoolListener;
import org.loyaltyledger.platform.database.LedgerDatabase;
import org.loyaltyledger.platform.database.WritableDataSource;
import org.loyaltyledger.platform.database.WriterDatabase;

/**
 * The connections of this node to its database: {@code pool="requests"} of everything but the writers, {@code
 * pool="writers"} of these.
 */
@ApplicationScoped
public class PoolMetrics implements PoolListener.Source {

    /** By JNDI name. */
    private static final Map<String, Class<?>> POOLS =
            Map.of(LedgerDatabase.NAME, LedgerDatabase.class, WriterDatabase.NAME, WriterDatabase.class);

    private final Map<String, Figures> figures = new ConcurrentHashMap<>();

    @Inject
    private PrometheusMeterRegistry registry;

    /** From the start, so that what has not happened yet is zero. */
    void begin(
            @Observes @Priority(Interceptor.Priority.APPLICATION) @Initialized(ApplicationScoped.class) Object start) {
        POOLS.keySet().forEach(this::of);
    }

    @Override
    public PoolListener of(String pool) {
        return figures.computeIfAbsent(pool, name -> new Figures(name, registry));
    }

    /** Of one pool. */
    private static final class Figures implements PoolListener {
        private final AtomicInteger used = new AtomicInteger();
        private final Timer wait;
        private final Counter failures;

        private Figures(String name, PrometheusMeterRegistry registry) {
            DataSourceDefinition definition = POOLS.get(name).getAnnotation(DataSourceDefinition.class);
            String pool = WritableDataSource.poolOf(definition);
            wait = Timer.builder("ledger.pool.acquire")
                    .description("Time that the application waited for a connection of the pool")
                    .tag("pool", pool)
                    .register(registry);
            failures = Counter.builder("ledger.pool.acquire.failures")
                    .description("Times that no connection was to be had: none was free in time, or no server answered")
                    .tag("pool", pool)
                    .register(registry);
            Gauge.builder("ledger.pool.used", used, AtomicInteger::get)
                    .baseUnit("connections")
                    .description("Connections that the application has taken from the pool")
                    .tag("pool", pool)
                    .register(registry);
            Gauge.builder("ledger.pool.open", () -> WritableDataSource.open(pool))
                    .baseUnit("connections")
                    .description("Connections to the database server, used or idle")
                    .tag("pool", pool)
                    .register(registry);
            Gauge.builder("ledger.pool.limit", definition::maxPoolSize)
                    .baseUnit("connections")
                    .description("Connections that the pool may open")
                    .tag("pool", pool)
                    .register(registry);
        }

        @Override
        public void acquired(long nanos) {
            used.incrementAndGet();
            wait.record(nanos, TimeUnit.NANOSECONDS);
        }

        @Override
        public void released() {
            used.decrementAndGet();
        }

        @Override
        public void failed(long nanos) {
            failures.increment();
            wait.record(nanos, TimeUnit.NANOSECONDS);
        }
    }
}
