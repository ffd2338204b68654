package org.loyaltyledger.platform.metrics;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptor;
import org.eclipse.microprofile.metrics.MetricRegistry;
import org.loyaltyledger.vault.writer.Vault;

/** How many submissions wait for the writers of this node: {@code ledger_queue_depth}. */
@ApplicationScoped
public class QueueFigures {

    @Inject
    private MetricRegistry registry;

    @Inject
    private Vault vault;

    void begin(
            @Observes @Priority(Interceptor.Priority.APPLICATION) @Initialized(ApplicationScoped.class) Object start) {
        registry.gauge("ledger_queue_depth", vault, all -> all.depths().values().stream()
                .mapToInt(Integer::intValue)
                .sum());
    }
}
