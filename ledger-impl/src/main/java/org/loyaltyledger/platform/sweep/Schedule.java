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
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.loyaltyledger.ground.database.Alone;
import org.loyaltyledger.member.IdentifierNormalizationJob;
import org.loyaltyledger.member.day.Desk;
import org.loyaltyledger.ties.club.Postman;
import org.loyaltyledger.till.redemption.Restocking;
import org.loyaltyledger.till.sale.Claiming;
import org.loyaltyledger.vault.intake.Sweep;
import org.loyaltyledger.vault.intake.Trim;
import org.loyaltyledger.vault.programme.Programmes;
import org.loyaltyledger.views.integrity.AuditJob;

/**
 * Does each regular work every so often; PT0S: never. The sweep ({@code ledger.sweep.every}), answers that are old enough
 * to be let go ({@code ledger.retention.every}), letters left lying between partitions ({@code ledger.letters.every}), the
 * look whether a day has begun in some programme's zone ({@code ledger.day.every}), and stored identifiers whose form in
 * the terms has changed ({@code ledger.identifiers.every}). What fails is logged; the next time comes, and the other works
 * go on.
 */
@ApplicationScoped
public class Schedule {

    private static final Logger LOG = Logger.getLogger("org.loyaltyledger.schedule");

    @Resource
    private ManagedScheduledExecutorService executor;

    @Inject
    private Sweep sweep;

    @Inject
    private Restocking restocking;

    @Inject
    private Claiming claiming;

    @Inject
    private Trim trim;

    @Inject
    private AuditJob audits;

    @Inject
    private Alone alone;

    @Inject
    private Postman postman;

    @Inject
    private Programmes programmes;

    @Inject
    private Desk desk;

    @Inject
    private IdentifierNormalizationJob identifiers;

    @Inject
    @ConfigProperty(name = "ledger.sweep.every", defaultValue = "PT1M")
    private Duration everySweep;

    @Inject
    @ConfigProperty(name = "ledger.letters.every", defaultValue = "PT1M")
    private Duration everyLetters;

    @Inject
    @ConfigProperty(name = "ledger.retention.every", defaultValue = "PT1H")
    private Duration everyRetention;

    @Inject
    @ConfigProperty(name = "ledger.day.every", defaultValue = "PT1M")
    private Duration everyDay;

    @Inject
    @ConfigProperty(name = "ledger.identifiers.every", defaultValue = "PT1M")
    private Duration everyIdentifiers;

    private final List<ScheduledFuture<?>> running = new ArrayList<>();

    /** After the schema was migrated. */
    void begin(
            @Observes @Priority(Interceptor.Priority.APPLICATION) @Initialized(ApplicationScoped.class) Object start) {
        repeat("sweep", everySweep, this::sweep);
        repeat("delivery of letters", everyLetters, postman::run);
        repeat("audits", everyDay, () -> programmes.opened().forEach(opened -> audits.goOn(opened.programme())));
        repeat("retention", everyRetention, this::trim);
        repeat("day", everyDay, () -> programmes.opened().forEach(desk::doNow));
        repeat("normalisation of identifiers", everyIdentifiers, this::normalizeIdentifiers);
        if (!everyIdentifiers.isZero()) {
            // What an older version stored is not found in its new form before.
            running.add(executor.schedule(
                    () -> attempt("normalisation of identifiers", this::normalizeIdentifiers), 0, TimeUnit.SECONDS));
        }
    }

    @PreDestroy
    void end() {
        running.forEach(task -> task.cancel(false));
    }

    private void repeat(String name, Duration every, Runnable work) {
        if (!every.isZero()) {
            running.add(executor.scheduleWithFixedDelay(
                    () -> attempt(name, work), every.toMillis(), every.toMillis(), TimeUnit.MILLISECONDS));
        }
    }

    private static void attempt(String name, Runnable work) {
        try {
            work.run();
        } catch (RuntimeException | Error fault) {
            // Thrown on, it would end the schedule for good.
            LOG.log(Level.WARNING, "the " + name + " failed", fault);
        }
    }

    private void normalizeIdentifiers() {
        programmes.opened().forEach(opened -> identifiers.run(opened.programme()));
    }

    private void trim() {
        long trimmed = trim.run();
        LOG.log(trimmed == 0 ? Level.FINE : Level.INFO, "let go of the bodies of {0} old answers", trimmed);
    }

    /** By one node at a time: what one has settled, others would look at in vain. */
    private void sweep() {
        alone.run("sweep", lease -> sweepAlone());
    }

    private void sweepAlone() {
        int settled = sweep.run();
        restocking.run();
        claiming.run();
        LOG.log(settled == 0 ? Level.FINE : Level.INFO, "swept {0} accounts", settled);
    }
}
