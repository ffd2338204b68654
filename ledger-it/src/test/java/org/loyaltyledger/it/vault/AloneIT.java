package org.loyaltyledger.it.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.loyaltyledger.ground.database.Alone;
import org.loyaltyledger.ground.database.Lease;
import org.loyaltyledger.ground.problem.Problem;

/** One node at a time, also when the one that had the lease was taken for dead and is not. */
class AloneIT {
    private final ScheduledExecutorService extending = Executors.newScheduledThreadPool(2);
    private Node node;
    private Alone one;
    private Alone other;

    @BeforeEach
    void start() throws SQLException {
        Node.freshPartition(950_000);
        node = Node.on(950_000);
        one = new Alone(node.database(), extending);
        other = new Alone(node.database(), extending);
    }

    @AfterEach
    void stop() {
        extending.shutdownNow();
        node.close();
    }

    @Test
    void whileOneIsAtWorkNobodyElseIs() {
        AtomicInteger runs = new AtomicInteger();
        one.run("work", lease -> {
            other.run("work", none -> runs.incrementAndGet());
            other.run("other work", none -> runs.addAndGet(10));
        });
        assertThat(runs).hasValue(10);
        other.run("work", lease -> runs.incrementAndGet());
        assertThat(runs).hasValue(11);
    }

    @Test
    void workThatWasAskedForIsDoneWhenTheOtherNodeHasEndedOrItsLeaseRunsOut() throws Exception {
        ExecutorService waiting = Executors.newSingleThreadExecutor();
        List<String> done = Collections.synchronizedList(new ArrayList<>());
        CountDownLatch taken = new CountDownLatch(1);
        one.run("day", lease -> {
            waiting.submit(() -> {
                taken.countDown();
                other.runWhenFree("day", mine -> done.add("other"));
            });
            await(taken);
            assertThat(other.isHeld("day")).isTrue();
            done.add("one");
        });
        waiting.submit(() -> {}).get(5, TimeUnit.SECONDS);
        assertThat(done).containsExactly("one", "other");
        assertThat(other.isHeld("day")).isFalse();

        anybody("UPDATE lease SET expires_at = UTC_TIMESTAMP(6) + INTERVAL 1 SECOND WHERE name = 'day'");
        assertThat(other.isHeld("day")).isTrue();
        other.runWhenFree("day", mine -> done.add("after the dead"));
        assertThat(done).endsWith("after the dead");
        waiting.shutdownNow();
    }

    @Test
    void whoWasTakenForDeadStoresNothingAnyMore() {
        one.run("day", frozen -> {
            anybody("UPDATE lease SET expires_at = '1970-01-01 00:00:00' WHERE name = 'day'");
            other.run("day", lease -> {
                confirm(lease);
                assertThatThrownBy(() -> confirm(frozen))
                        .isInstanceOf(Problem.class)
                        .hasMessageContaining("Another node");
                assertThatThrownBy(frozen::mustBeHeld).isInstanceOf(Problem.class);
            });
        });
    }

    @Test
    void programmesThatAreOpenedAtOnceHaveDifferentPartitions() throws Exception {
        ExecutorService openers = Executors.newFixedThreadPool(24);
        CountDownLatch start = new CountDownLatch(1);
        List<Future<Integer>> partitions = new ArrayList<>();
        for (int n = 0; n < 24; n++) {
            long programme = 951_000 + n;
            partitions.add(openers.submit(() -> {
                start.await();
                try (Connection connection = node.database().getConnection()) {
                    connection.setAutoCommit(false);
                    int opened = org.loyaltyledger.vault.writer.Partitions.open(connection, programme, 1)
                            .get(0);
                    connection.commit();
                    return opened;
                }
            }));
        }
        start.countDown();
        List<Integer> opened = new ArrayList<>();
        for (Future<Integer> partition : partitions) {
            opened.add(partition.get());
        }
        openers.shutdown();
        assertThat(opened).doesNotHaveDuplicates().hasSize(24);
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(5, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }

    private void confirm(Lease lease) {
        try (Connection connection = node.database().getConnection()) {
            connection.setAutoCommit(false);
            try {
                lease.confirm(connection);
            } finally {
                connection.rollback();
            }
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private void anybody(String sql) {
        try (Connection connection = node.database().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
