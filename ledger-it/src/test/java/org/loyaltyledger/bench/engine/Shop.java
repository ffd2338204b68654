package org.loyaltyledger.bench.engine;

import com.github.f4b6a3.uuid.UuidCreator;
import java.sql.SQLException;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.loyaltyledger.bench.baseline.Skew;
import org.loyaltyledger.vault.ledger.TransactionKind;
import org.loyaltyledger.vault.writer.Fingerprint;
import org.loyaltyledger.vault.writer.IdempotencyKey;
import org.loyaltyledger.vault.writer.StoredAnswer;

/** One partition with its members, and what happens to them. The hot one and the spread one are shops of their own. */
final class Shop {

    static final int MEMBERS = 100_000;

    private static final List<TransactionKind> KINDS =
            List.of(TransactionKind.SALE, TransactionKind.REDEMPTION, TransactionKind.TRANSFER);

    private final SplittableRandom random = new SplittableRandom();
    private final AtomicLong acknowledged = new AtomicLong();
    private final Engine engine;
    private final Skew skew;
    private List<UUID> members = List.of();
    private int partition;
    private long requests;

    Shop(Engine engine, Skew skew) {
        this.engine = engine;
        this.skew = skew;
    }

    Skew skew() {
        return skew;
    }

    void open() throws SQLException {
        if (!members.isEmpty()) {
            return;
        }
        partition = engine.openPartition();
        members =
                Stream.generate(UuidCreator::getTimeOrderedEpoch).limit(MEMBERS).toList();
        int chunk = 1_000;
        for (int first = 0; first < MEMBERS; first += chunk) {
            Opening opening = new Opening(members.subList(first, first + chunk));
            engine.vault().await(engine.vault().own(partition, opening, "opening"));
        }
        acknowledged.set(MEMBERS);
    }

    /** Earns, redeems and transfers in turns, under a key never used before. */
    CompletableFuture<StoredAnswer> next() {
        int payer = (int) skew.payer(random, MEMBERS) - 1;
        int other = (payer + 1 + random.nextInt(MEMBERS - 1)) % MEMBERS;
        TransactionKind kind = KINDS.get((int) (requests++ % KINDS.size()));
        Move move = new Move(kind, members.get(payer), members.get(other), 1 + random.nextLong(100));
        String key = new UUID(random.nextLong(), random.nextLong()).toString();
        return engine.vault()
                .submit(
                        partition,
                        new IdempotencyKey(engine.programme(), "till-17", key),
                        Fingerprint.of("POST /moves", move),
                        move,
                        key)
                .thenApply(this::acknowledged);
    }

    private StoredAnswer acknowledged(StoredAnswer answer) {
        if (answer.isProblem() || answer.replayed()) {
            throw new IllegalStateException("answered " + answer.status() + (answer.replayed() ? " again" : ""));
        }
        acknowledged.incrementAndGet();
        return answer;
    }

    List<String> faults() throws SQLException {
        return engine.faults(partition, acknowledged.get());
    }
}
