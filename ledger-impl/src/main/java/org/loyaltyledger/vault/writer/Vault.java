package org.loyaltyledger.vault.writer;

import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.loyaltyledger.api.problem.ProblemType;
import org.loyaltyledger.ground.problem.Problem;
import org.loyaltyledger.vault.ledger.Command;
import org.loyaltyledger.vault.ledger.Outdated;
import org.loyaltyledger.vault.ledger.Room;

/**
 * Where everything that books points comes in. A command on one partition goes through that partition's writer; one that
 * spans partitions takes their heads in order by itself.
 */
public final class Vault implements AutoCloseable {
    /** Commands that span partitions at the same time; each takes a connection, which the writers need too. */
    private static final int SPANNING_MOST = 8;

    private static final Duration BACKGROUND_PATIENCE = Duration.ofMinutes(10);

    private final Ground ground;
    private final ThreadFactory threads;
    private final Map<Integer, Writer> writers = new ConcurrentHashMap<>();
    private final Semaphore spanning = new Semaphore(SPANNING_MOST, true);
    private volatile boolean closed;

    public Vault(
            DataSource dataSource,
            Collection<? extends Store<?, ?>> stores,
            Clock clock,
            VaultSettings settings,
            Watch watch,
            ThreadFactory threads) {
        Map<Room<?, ?>, Store<?, ?>> byRoom =
                stores.stream().collect(Collectors.toUnmodifiableMap(Store::room, Function.identity()));
        this.ground = new Ground(dataSource, byRoom, clock, settings, new Memory(settings.rowsRemembered()), watch);
        this.threads = threads;
    }

    /**
     * Queues a command of a caller.
     *
     * @param request id of the request, for problem documents and the log
     * @return the answer, or the {@link Problem} that is none: too-many-requests, idempotency-key-reused, unavailable,
     *     internal
     */
    public CompletableFuture<StoredAnswer> submit(
            int partition, IdempotencyKey key, Fingerprint fingerprint, Command command, String request) {
        return queue(partition, Submission.of(command, key, fingerprint, request));
    }

    /** As {@link #submit}, and waits for the answer; spanning partitions if there are several. */
    public StoredAnswer execute(
            SortedSet<Integer> partitions,
            IdempotencyKey key,
            Fingerprint fingerprint,
            Command command,
            String request) {
        return await(across(partitions, Submission.of(command, key, fingerprint, request)));
    }

    /** Decides by the same path and with the same figures, and stores nothing. */
    public StoredAnswer preview(SortedSet<Integer> partitions, Command command, String request) {
        return await(across(partitions, Submission.preview(command, request)));
    }

    /** Something the ledger itself does for a caller who waits: without a key, safe to do again. */
    public CompletableFuture<StoredAnswer> own(int partition, Command command, String request) {
        return queue(partition, Submission.own(command, request));
    }

    /** As above, where it touches what several partitions write. */
    public CompletableFuture<StoredAnswer> own(SortedSet<Integer> partitions, Command command, String request) {
        return across(partitions, Submission.own(command, request));
    }

    /**
     * Something the ledger does in the background, such as a sweep: without a key, safe to do again. Pieces are taken one
     * at a time, while no caller waits; a piece is small enough for a caller to wait for.
     */
    public CompletableFuture<StoredAnswer> inBackground(int partition, Command command, String request) {
        Submission submission = Submission.own(command, request);
        writer(partition).offerInBackground(submission);
        return submission.answer();
    }

    /** Waits for a piece of background work, which gets its turn after the callers. */
    public StoredAnswer awaitBackground(CompletableFuture<StoredAnswer> answer) {
        return await(answer, BACKGROUND_PATIENCE);
    }

    /**
     * Waits for an answer as long as callers do.
     *
     * @throws Outdated the command is to be prepared again
     */
    public StoredAnswer await(CompletableFuture<StoredAnswer> answer) {
        return await(answer, ground.settings().patience().plusSeconds(1));
    }

    private static StoredAnswer await(CompletableFuture<StoredAnswer> answer, Duration patience) {
        try {
            return answer.get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof Outdated change) {
                throw change;
            }
            throw failed.getCause() instanceof Problem problem
                    ? problem
                    : Problem.of(ProblemType.INTERNAL, failed.getCause());
        } catch (TimeoutException late) {
            throw Attempts.unavailable();
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw Attempts.unavailable();
        }
    }

    /** No writer is dead or without its database. */
    public boolean isReady() {
        return writers.values().stream().allMatch(Writer::isReady);
    }

    /** Rows that the writers of this node remember between batches. */
    public long rowsRemembered() {
        return ground.memory().size();
    }

    /** Submissions waiting, by partition. */
    public Map<Integer, Integer> depths() {
        return writers.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, writer -> writer.getValue()
                .depth()));
    }

    @Override
    public void close() {
        closed = true;
        writers.values().forEach(Writer::stop);
    }

    private CompletableFuture<StoredAnswer> across(SortedSet<Integer> partitions, Submission submission) {
        if (partitions.size() == 1) {
            return queue(partitions.first(), submission);
        }
        if (partitions.stream().anyMatch(partition -> !writer(partition).isReady())) {
            submission.answer().completeExceptionally(Attempts.notNow());
            return submission.answer();
        }
        if (!enter()) {
            submission.answer().completeExceptionally(busy(SPANNING_MOST));
            return submission.answer();
        }
        Session session = new Session(ground, partitions);
        try {
            new Attempts(session, ground).complete(List.of(submission));
        } finally {
            session.end();
            spanning.release();
        }
        return submission.answer();
    }

    /** Waits for a connection's turn no longer than callers wait. */
    private boolean enter() {
        try {
            return spanning.tryAcquire(ground.settings().patience().toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private CompletableFuture<StoredAnswer> queue(int partition, Submission submission) {
        Writer writer = writer(partition);
        if (closed || !writer.isReady()) {
            submission.answer().completeExceptionally(Attempts.notNow());
        } else if (!writer.offer(submission)) {
            submission.answer().completeExceptionally(busy(writer.depth()));
        }
        return submission.answer();
    }

    /** A writer whose thread has ended for whatever reason is replaced. */
    private Writer writer(int partition) {
        Writer writer = writers.get(partition);
        if (writer != null && (writer.isAlive() || closed)) {
            return writer;
        }
        return writers.compute(
                partition,
                (id, known) -> known != null && (known.isAlive() || closed) ? known : new Writer(id, ground, threads));
    }

    private static Problem busy(int queued) {
        return Problem.of(ProblemType.TOO_MANY_REQUESTS)
                .detail("The writer's queue is full.")
                .with("queued", queued)
                .retryAfter(Duration.ofSeconds(1));
    }
}
