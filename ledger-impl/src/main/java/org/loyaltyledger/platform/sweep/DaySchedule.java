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
import org.loyaltyledger.member.day.Desk;
import org.loyaltyledger.vault.programme.Programmes;

/** Looks every so often ({@code ledger.day.every}; PT0S: never) whether a day has begun in some programme's zone. */
@ApplicationScoped
public class DaySchedule {

    private static final Logger LOG = Logger.getLogger("org.loyaltyledger.day");

    @Resource
    private ManagedScheduledExecutorService executor;

    @Inject
    private Programmes programmes;

    @Inject
    private Desk desk;

    @Inject
    @ConfigProperty(name = "ledger.day.every", defaultValue = "PT1M")
    private Duration every;

    private Optional<ScheduledFuture<?>> running = Optional.empty();

    /** After the schema was migrated. */
    void begin(
            @Observes @Priority(Interceptor.Priority.APPLICATION) @Initialized(ApplicationScoped.class) Object start) {
        if (!every.isZero()) {
            running = Optional.of(executor.scheduleWithFixedDelay(
                    this::look, every.toMillis(), every.toMillis(), TimeUnit.MILLISECONDS));
        }
    }

    @PreDestroy
    void end() {
        running.ifPresent(task -> task.cancel(false));
    }

    private void look() {
        try {
            programmes.opened().forEach(desk::doNow);
        } catch (RuntimeException fault) {
            // Thrown on, it would end the schedule for good.
            LOG.log(Level.WARNING, "the day could not be looked after", fault);
        }
    }
}
