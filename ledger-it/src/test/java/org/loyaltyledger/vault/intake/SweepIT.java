package org.loyaltyledger.vault.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.loyaltyledger.it.vault.Commands.credit;
import static org.loyaltyledger.it.vault.Commands.crowd;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.loyaltyledger.it.harness.Pause;
import org.loyaltyledger.it.vault.Node;
import org.loyaltyledger.vault.writer.StoredAnswer;

/** Callers come first: a sweep gives way after every piece. */
class SweepIT {
    private static final long PROGRAMME = 960_000;

    /** {@code -Dledger.it.swept=20000} is the full proof. */
    private static final int ACCOUNTS = Integer.getInteger("ledger.it.swept", 1_000);

    private static final int LOTS = 10;

    @Test
    void aSaleDuringASweepOfManyAccountsIsAnsweredQuickly() throws Exception {
        int partition = Node.freshPartition(PROGRAMME);
        try (Node node = Node.on(PROGRAMME)) {
            Instant end = fill(node, partition);
            Sweep sweep = new Sweep(node.database(), node.vault(), Clock.systemUTC());
            CompletableFuture<Integer> sweeping = CompletableFuture.supplyAsync(() -> sweep.run(List.of(partition)));
            Pause.millis(100);
            List<Long> waits = new ArrayList<>();
            while (!sweeping.isDone()) {
                long began = System.nanoTime();
                assertThat(node.book(partition, credit(UUID.randomUUID(), 1)).status())
                        .isEqualTo(201);
                waits.add(System.nanoTime() - began);
                Pause.millis(20);
            }
            assertThat(end).isBefore(Instant.now());
            assertThat(sweeping.get()).isGreaterThanOrEqualTo(ACCOUNTS);
            assertThat(waits).isNotEmpty();
            System.out.printf(
                    "sweep: %d accounts x %d lots; %d sales meanwhile, the slowest %d ms%n",
                    ACCOUNTS,
                    LOTS,
                    waits.size(),
                    waits.stream().mapToLong(Long::longValue).max().orElse(0) / 1_000_000);
            assertThat(waits)
                    .allSatisfy(wait -> assertThat(Duration.ofNanos(wait)).isLessThan(Duration.ofSeconds(2)));
            assertThat(sweep.run(List.of(partition))).isZero();
            assertThat(node.audit(partition).differences()).isEmpty();
        }
    }

    /** @return when all of them have ended */
    private static Instant fill(Node node, int partition) {
        Instant end = Instant.now().plusSeconds(5 + ACCOUNTS / 100);
        List<CompletableFuture<StoredAnswer>> given = new ArrayList<>();
        for (int n = 0; n < ACCOUNTS; n++) {
            given.add(node.submit(partition, "give" + n, crowd(UUID.randomUUID(), LOTS, end)));
            if (given.size() == 1_000) {
                given.forEach(node::await);
                given.clear();
            }
        }
        given.forEach(node::await);
        Pause.millis(Duration.between(Instant.now(), end).toMillis() + 100);
        return end;
    }
}
