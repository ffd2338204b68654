package org.loyaltyledger.vault.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.loyaltyledger.it.vault.Commands.credit;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import org.junit.jupiter.api.Test;
import org.loyaltyledger.ground.database.Alone;
import org.loyaltyledger.it.vault.Node;
import org.loyaltyledger.vault.writer.StoredAnswer;

/** Old answers lose their bodies, however long no node ran; the keys stay. */
class RetentionIT {
    private static final long PROGRAMME = 970_000;

    @Test
    void answersOlderThanTheyAreKeptLoseTheirBodiesAndTheirKeysStillBookOnce() throws SQLException {
        int partition = Node.freshPartition(PROGRAMME);
        UUID ann = UUID.randomUUID();
        ScheduledExecutorService extending = Executors.newScheduledThreadPool(1);
        try (Node node = Node.on(PROGRAMME)) {
            StoredAnswer old = node.await(node.submit(partition, "old", credit(ann, 1)));
            StoredAnswer young = node.await(node.submit(partition, "young", credit(ann, 2)));
            execute(node, "DELETE FROM work_progress WHERE name = 'retention'");
            execute(
                    node,
                    "UPDATE answer SET recorded_at = recorded_at - INTERVAL 300 DAY WHERE partition_id = " + partition
                            + " ORDER BY seq LIMIT 1");
            Trim trim = new Trim(
                    node.database(), new Alone(node.database(), extending), Clock.systemUTC(), Duration.ofDays(90));

            assertThat(trim.run()).isPositive();

            StoredAnswer again = node.await(node.submit(partition, "old", credit(ann, 1)));
            assertThat(again.replayed()).isTrue();
            assertThat(again.status()).isEqualTo(old.status());
            assertThat(new String(again.body())).contains("transactionId").doesNotContain("balance");
            assertThat(node.await(node.submit(partition, "young", credit(ann, 2)))
                            .body())
                    .isEqualTo(young.body());
            assertThat(trim.run()).isZero();
            assertThat(node.audit(partition).transactions()).isEqualTo(2);
        } finally {
            extending.shutdownNow();
        }
    }

    private static void execute(Node node, String sql) throws SQLException {
        try (Connection connection = node.database().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
