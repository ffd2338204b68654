package org.loyaltyledger.it.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.loyaltyledger.it.vault.Commands.credit;
import static org.loyaltyledger.it.vault.Commands.debit;

import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** What writers remember between batches is bounded for the node, not for each partition. */
class MemoryIT {
    private static final long PROGRAMME = 940_000;
    private static final int ROWS = 300;

    @Test
    void manyBusyPartitionsRememberNoMoreThanOne() throws SQLException {
        List<Integer> partitions = new ArrayList<>();
        for (int n = 0; n < 8; n++) {
            partitions.add(Node.freshPartition(PROGRAMME));
        }
        try (Node node = Node.on(PROGRAMME, UnaryOperator.identity(), Clock.systemUTC(), ROWS)) {
            for (int round = 0; round < 3; round++) {
                for (int partition : partitions) {
                    for (int n = 0; n < 20; n++) {
                        UUID member = UUID.randomUUID();
                        node.book(partition, credit(member, 5));
                        assertThat(node.book(partition, debit(member, 3)).status())
                                .isEqualTo(201);
                        assertThat(node.rowsRemembered()).isLessThanOrEqualTo(ROWS + 10);
                    }
                }
            }
            assertThat(node.rowsRemembered()).isPositive();
            for (int partition : partitions) {
                assertThat(node.audit(partition).differences()).isEmpty();
            }
        }
    }
}
