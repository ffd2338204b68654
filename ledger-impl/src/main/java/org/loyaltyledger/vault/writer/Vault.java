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
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.loyaltyledger.api.problem.ProblemType;
import org.loyaltyledger.ground.problem.Problem;
import org.loyaltyledger.vault.ledger.Command;
import org.loyaltyledger.vault.ledger.Room;

/**
 * Where everything that books points comes in. A command on one partition goes through that partition's writer; one that
 * spans partitions takes their heads in order by itself.
 */
public final class Vault implements AutoCloseable {
    private final Ground ground;
    private final ThreadFactory threads;
    private final Map<Integer, Writer> writers = new ConcurrentHashMap<>();

    public Vault(
            DataSource dataSource,
            Collection<? extends Store<?, ?>> stores,
            Clock clock,
            VaultSettings settings,
            Watch watch,
            ThreadFactory threads) {
        Map<Room<?, ?>, Store<?, ?>> byRoom =
                stores.stream().collect(Collectors.toUnmodifiableMap(Store::room, Function.identity()));
        this.ground = new Ground(dataSource, byRoom, clock, settings, watch);
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

    /** Something the ledger itself does, such as a sweep: without a key, safe to do again. */
    public CompletableFuture<StoredAnswer> own(int partition, Command command, String request) {
        return queue(partition, Submission.own(command, request));
    }

    /** Waits for an answer as long as callers do. */
    public StoredAnswer await(CompletableFuture<StoredAnswer> answer) {
        try {
            return answer.get(ground.settings().patience().toMillis() + 1_000, TimeUnit.MILLISECONDS);
        } catch (ExecutionException failed) {
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

    /** Submissions waiting, by partition. */
    public Map<Integer, Integer> depths() {
        return writers.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, writer -> writer.getValue()
                .depth()));
    }

    @Override
    public void close() {
        writers.values().forEach(Writer::stop);
    }

    private CompletableFuture<StoredAnswer> across(SortedSet<Integer> partitions, Submission submission) {
        if (partitions.size() == 1) {
            return queue(partitions.first(), submission);
        }
        new Attempts(new Session(ground, partitions), ground).complete(List.of(submission));
        return submission.answer();
    }

    private CompletableFuture<StoredAnswer> queue(int partition, Submission submission) {
        Writer writer = writers.computeIfAbsent(partition, id -> new Writer(id, ground, threads));
        if (!writer.offer(submission)) {
            submission
                    .answer()
                    .completeExceptionally(Problem.of(ProblemType.TOO_MANY_REQUESTS)
                            .detail("The writer's queue is full.")
                            .with("queued", writer.depth())
                            .retryAfter(Duration.ofSeconds(1)));
        }
        return submission.answer();
    }
}
