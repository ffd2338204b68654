package org.loyaltyledger.it.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.loyaltyledger.it.vault.Commands.credit;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.loyaltyledger.ground.problem.Problem;
import org.loyaltyledger.it.harness.Pause;
import org.loyaltyledger.vault.writer.StoredAnswer;

/** The head of a partition is held on lease: who holds it and is heard of no more loses it. */
class LeaseIT {
    private static final long PROGRAMME = 910_000;

    private final UUID ann = UUID.randomUUID();
    private int partition;
    private Node node;

    @BeforeEach
    void start() throws SQLException {
        partition = Node.freshPartition(PROGRAMME);
        node = Node.on(PROGRAMME);
    }

    @AfterEach
    void auditAndStop() throws SQLException {
        assertThat(node.audit(partition).differences()).isEmpty();
        node.close();
    }

    @Test
    void anotherNodeBooksWithinFifteenSecondsWhileTheFirstIsFrozenWithTheHead() throws Exception {
        FrozenDataSource frozen = new FrozenDataSource();
        try (Node first = Node.on(PROGRAMME, frozen::on)) {
            CompletableFuture<StoredAnswer> held = first.submit(partition, "held", credit(ann, 1));
            frozen.awaitHead();
            long began = System.nanoTime();

            assertThat(node.book(partition, credit(ann, 10)).status()).isEqualTo(201);

            assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(15));
            assertThat(held).isNotDone();
            frozen.thaw();
            assertThat(first.await(held).status()).isEqualTo(201);
        }
        assertThat(node.audit(partition).transactions()).isEqualTo(2);
    }

    @Test
    void whileTheHeadCannotBeHadCallersAreToldAtOnceAndReadinessIsDown() throws SQLException {
        node.book(partition, credit(ann, 1));
        try (Connection other = node.database().getConnection();
                Statement statement = other.createStatement()) {
            other.setAutoCommit(false);
            statement.execute("SELECT * FROM head WHERE partition_id = " + partition + " FOR UPDATE");
            CompletableFuture<StoredAnswer> waiting = node.submit(partition, "waiting", credit(ann, 10));
            while (node.isReady()) {
                assertThat(waiting).isNotDone();
                // Keeps this session alive, as the node does that holds the head and works.
                statement.execute("SELECT 1");
                Pause.millis(100);
            }

            long began = System.nanoTime();
            assertThatThrownBy(() -> node.book(partition, credit(ann, 100)))
                    .isInstanceOf(Problem.class)
                    .hasMessageContaining("unavailable");
            assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(1));

            other.rollback();
            assertThat(node.await(waiting).status()).isEqualTo(201);
            while (!node.isReady()) {
                Pause.millis(50);
            }
        }
        assertThat(node.book(partition, credit(ann, 1000)).status()).isEqualTo(201);
    }

    @Test
    void aNodeThatRefusedEverybodyFindsTheHeadAgainByItself() throws SQLException {
        try (Connection other = node.database().getConnection();
                Statement statement = other.createStatement()) {
            other.setAutoCommit(false);
            statement.execute("SELECT * FROM head WHERE partition_id = " + partition + " FOR UPDATE");
            node.submit(partition, "waiting", credit(ann, 10));
            while (node.isReady()) {
                statement.execute("SELECT 1");
                Pause.millis(100);
            }
            other.rollback();
        }
        long end = System.nanoTime() + Duration.ofSeconds(10).toNanos();
        while (!node.isReady()) {
            assertThat(System.nanoTime()).isLessThan(end);
            Pause.millis(50);
        }
    }
}
