package org.loyaltyledger.it.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.loyaltyledger.it.vault.Commands.credit;

import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.UnaryOperator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.loyaltyledger.ground.problem.Problem;
import org.loyaltyledger.it.harness.Pause;
import org.loyaltyledger.vault.writer.StoredAnswer;

/** Time is the database's: a node whose own clock is wrong books nothing. */
class ClockIT {
    private static final long PROGRAMME = 930_000;

    private final UUID ann = UUID.randomUUID();

    @ParameterizedTest
    @ValueSource(strings = {"P365D", "PT-1H", "PT30S"})
    void aNodeWithAWrongClockBooksNothingAndIsNotReady(Duration off) throws SQLException {
        int partition = Node.freshPartition(PROGRAMME);
        Clock wrong = Clock.offset(Clock.systemUTC(), off);
        Node strayed = Node.on(PROGRAMME, UnaryOperator.identity(), wrong, 1_000);
        try (Node node = Node.on(PROGRAMME)) {
            assertThat(node.book(partition, credit(ann, 10)).status()).isEqualTo(201);

            CompletableFuture<StoredAnswer> tried = strayed.submit(partition, "tried", credit(ann, 1));
            while (strayed.isReady()) {
                Pause.millis(20);
            }
            assertThatThrownBy(() -> strayed.book(partition, credit(ann, 1)))
                    .isInstanceOf(Problem.class)
                    .hasMessageContaining("unavailable");
            strayed.close();
            assertThatThrownBy(() -> strayed.await(tried)).isInstanceOf(Problem.class);

            assertThat(node.book(partition, credit(ann, 10)).status()).isEqualTo(201);
            assertThat(node.audit(partition).transactions()).isEqualTo(2);
            assertThat(node.audit(partition).clean()).isTrue();
        }
    }
}
