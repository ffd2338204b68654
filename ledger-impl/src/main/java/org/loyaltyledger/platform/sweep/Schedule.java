package org.loyaltyledger.platform.sweep;

import jakarta.annotation.PreDestroy;
import jakarta.annotation.Priority;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptor;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.loyaltyledger.ties.club.Postman;
import org.loyaltyledger.till.redemption.Restocking;
import org.loyaltyledger.vault.intake.Sweep;

/** Sweeps every so often ({@code ledger.sweep.every}; PT0S: never). A sweep that fails is logged; the next one comes. */
@ApplicationScoped
public class Schedule {

    private static final Logger LOG = Logger.getLogger("org.loyaltyledger.sweep");

    @Resource
    private ManagedScheduledExecutorService executor;

    @Inject
    private Sweep sweep;

    @Inject
    private Restocking restocking;

    @Inject
    private Postman letters;

    @Inject
    @ConfigProperty(name = "ledger.sweep.every", defaultValue = "PT1M")
    private Duration every;

    private Optional<ScheduledFuture<?>> running = Optional.empty();

    /** After the schema was migrated. */
    void begin(
            @Observes @Priority(Interceptor.Priority.APPLICATION) @Initialized(ApplicationScoped.class) Object start) {
        if (!every.isZero()) {
            running = Optional.of(executor.scheduleWithFixedDelay(
                    this::sweep, every.toMillis(), every.toMillis(), TimeUnit.MILLISECONDS));
        }
    }

    @PreDestroy
    void end() {
        running.ifPresent(task -> task.cancel(false));
    }

    private void sweep() {
        try {
            int settled = sweep.run();
            restocking.run();
            letters.run();
            LOG.log(settled == 0 ? Level.FINE : Level.INFO, "swept {0} accounts", settled);
        } catch (RuntimeException fault) {
            // Thrown on, it would end the schedule for good.
            LOG.log(Level.WARNING, "the sweep failed", fault);
        }
    }
}
