package org.loyaltyledger.platform.metrics;

import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.MultiGauge.Row;
import io.micrometer.core.instrument.Tags;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Priority;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptor;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.loyaltyledger.member.day.DayClosing;
import org.loyaltyledger.vault.intake.BookTotals;
import org.loyaltyledger.vault.ledger.Book;
import org.loyaltyledger.vault.programme.Opened;
import org.loyaltyledger.vault.programme.Programmes;
import org.loyaltyledger.views.integrity.AuditHistory;

/**
 * What the programmes owe and how far their days are closed. Read from the database every so often
 * ({@code ledger.metrics.every}), not with each scrape; the same on every node, so it is not to be added up over nodes.
 */
@ApplicationScoped
public class DomainMetrics {

    private static final Logger LOG = Logger.getLogger("org.loyaltyledger.metrics");

    @Resource
    private ManagedScheduledExecutorService executor;

    @Inject
    private PrometheusMeterRegistry registry;

    @Inject
    private Programmes programmes;

    @Inject
    private BookTotals totals;

    @Inject
    private DayClosing days;

    @Inject
    private AuditHistory audits;

    @Inject
    private Clock clock;

    @Inject
    @ConfigProperty(name = "ledger.metrics.every", defaultValue = "PT1M")
    private Duration every;

    private final Map<Book, MultiGauge> books = new EnumMap<>(Book.class);
    private MultiGauge liability;
    private MultiGauge lag;
    private MultiGauge audited;
    private MultiGauge differences;
    private ScheduledFuture<?> running;

    void begin(
            @Observes @Priority(Interceptor.Priority.APPLICATION) @Initialized(ApplicationScoped.class) Object start) {
        books.put(Book.ISSUED, gauge("ledger.issued", "points", "Points ever issued, less what returns took back"));
        books.put(Book.REDEEMED, gauge("ledger.redeemed", "points", "Points spent, less what was given back"));
        books.put(Book.EXPIRED, gauge("ledger.expired", "points", "Points booked as expired"));
        books.put(Book.FORFEITED, gauge("ledger.forfeited", "points", "Points left behind by closed members"));
        books.put(Book.ADJUSTED, gauge("ledger.adjusted", "points", "Points given by hand, less those taken"));
        liability = gauge("ledger.liability", "points", "Points that members hold: what the programme owes");
        lag = gauge(
                "ledger.day.close.lag",
                "seconds",
                "How long the oldest business day that has begun waits to be closed");
        audited = gauge("ledger.audit.last.timestamp", "seconds", "When the last audit in the background ended");
        differences = gauge("ledger.audit.differences", null, "What the last audit in the background found");
        if (!every.isZero()) {
            running = executor.scheduleWithFixedDelay(this::look, 0, every.toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    private MultiGauge gauge(String name, String unit, String description) {
        return MultiGauge.builder(name).baseUnit(unit).description(description).register(registry);
    }

    @PreDestroy
    void end() {
        if (running != null) {
            running.cancel(false);
        }
    }

    private void look() {
        try {
            refresh();
        } catch (RuntimeException fault) {
            // Thrown on, it would end the schedule for good.
            LOG.log(Level.WARNING, "the metrics of the programmes were not read", fault);
        }
    }

    private void refresh() {
        Map<Book, List<Row<?>>> rows = new EnumMap<>(Book.class);
        List<Row<?>> liabilities = new ArrayList<>();
        List<Row<?>> lags = new ArrayList<>();
        List<Row<?>> ends = new ArrayList<>();
        List<Row<?>> found = new ArrayList<>();
        for (Opened opened : programmes.opened()) {
            Tags tags = Tags.of("programme", opened.programme().code());
            Map<Book, Long> balances = totals.of(opened.programme().partitions());
            balances.forEach((book, balance) -> rows.computeIfAbsent(book, key -> new ArrayList<>())
                    .add(Row.of(tags, gives(book) ? -balance : balance)));
            // All accounts together are zero, so members hold what the books lack.
            liabilities.add(Row.of(
                    tags, -balances.values().stream().mapToLong(Long::longValue).sum()));
            Instant now = clock.instant();
            LocalDate closed =
                    days.lastClosed(opened.programme().id()).orElse(LocalDate.ofInstant(opened.at(), opened.zone()));
            Instant due = closed.plusDays(1).atStartOfDay(opened.zone()).toInstant();
            lags.add(Row.of(tags, Math.max(0, Duration.between(due, now).toSeconds())));
            audits.last(opened.programme().id()).ifPresent(audit -> {
                ends.add(Row.of(tags, audit.at().getEpochSecond()));
                found.add(Row.of(tags, audit.differences()));
            });
        }
        books.forEach((book, gauge) -> gauge.register(rows.getOrDefault(book, List.of()), true));
        liability.register(liabilities, true);
        lag.register(lags, true);
        audited.register(ends, true);
        differences.register(found, true);
    }

    /** What members were given stands as a negative balance in these books. */
    private static boolean gives(Book book) {
        return book == Book.ISSUED || book == Book.ADJUSTED;
    }
}
