package org.loyaltyledger.it.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.loyaltyledger.it.vault.Commands.credit;

import java.sql.SQLException;
import java.time.Duration;
import java.util.UUID;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.loyaltyledger.api.problem.ProblemType;
import org.loyaltyledger.ground.problem.Problem;
import org.loyaltyledger.it.harness.Pause;

/** While the disk is full callers are told soon to come again; when there is room, the writer goes on by itself. */
class FullDiskIT {
    private static final long PROGRAMME = 990_000;

    private final UUID ann = UUID.randomUUID();

    @Test
    void aFullDiskIsAnsweredWithRetryAfterAndIsRecoveredFrom() throws SQLException {
        int partition = Node.freshPartition(PROGRAMME);
        FullDisk disk = new FullDisk();
        try (Node node = Node.on(PROGRAMME, disk::on)) {
            assertThat(node.book(partition, credit(ann, 1)).status()).isEqualTo(201);

            disk.fill();
            long end = System.nanoTime() + Duration.ofSeconds(20).toNanos();
            do {
                long began = System.nanoTime();
                assertThatThrownBy(() -> node.book(partition, credit(ann, 10)))
                        .asInstanceOf(InstanceOfAssertFactories.type(Problem.class))
                        .satisfies(problem -> {
                            assertThat(problem.type()).isEqualTo(ProblemType.UNAVAILABLE);
                            assertThat(problem.retryAfter()).isPresent();
                        });
                assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(5));
                assertThat(System.nanoTime()).isLessThan(end);
                Pause.millis(100);
            } while (node.isReady());

            disk.free();
            while (!node.isReady()) {
                assertThat(System.nanoTime()).isLessThan(end);
                Pause.millis(50);
            }
            assertThat(node.book(partition, credit(ann, 100)).status()).isEqualTo(201);
            assertThat(node.audit(partition).transactions()).isEqualTo(2);
            assertThat(node.audit(partition).differences()).isEmpty();
        }
    }
}
