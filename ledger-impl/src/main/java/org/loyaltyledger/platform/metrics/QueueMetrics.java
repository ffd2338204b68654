package org.loyaltyledger.platform.metrics;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptor;
import org.loyaltyledger.vault.writer.Vault;

/** How many commands wait for the writers of this node. */
@ApplicationScoped
public class QueueMetrics {

    @Inject
    private PrometheusMeterRegistry registry;

    @Inject
    private Vault vault;

    void begin(
            @Observes @Priority(Interceptor.Priority.APPLICATION) @Initialized(ApplicationScoped.class) Object start) {
        Gauge.builder("ledger.queue.size", vault, all -> all.depths().values().stream()
                        .mapToInt(Integer::intValue)
                        .sum())
                .description("Commands that wait for their partition's writer")
                .register(registry);
    }
}
