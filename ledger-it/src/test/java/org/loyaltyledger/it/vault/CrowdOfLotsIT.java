package org.loyaltyledger.it.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.loyaltyledger.it.vault.Commands.credit;
import static org.loyaltyledger.it.vault.Commands.crowd;
import static org.loyaltyledger.it.vault.Commands.debit;

import java.sql.SQLException;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.loyaltyledger.it.harness.Pause;
import org.loyaltyledger.vault.ledger.LotId;

/** Members with more lots than a SMALLINT counts. */
class CrowdOfLotsIT {
    private static final long PROGRAMME = 920_000;
    private static final int MANY = 33_000;

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
    void lotsThatEndTogetherAreBookedAndTheMemberGoesOn() {
        Instant end = Instant.now().plusSeconds(15);
        give(MANY, end);
        Pause.millis(Instant.now().until(end, java.time.temporal.ChronoUnit.MILLIS) + 500);
        assertThat(node.book(partition, credit(ann, 7)).status()).isEqualTo(201);
        assertThat(new String(node.book(partition, debit(ann, 7)).body())).contains("\"balance\":0");
    }

    @Test
    void lotsThatAreDrawnTogetherAreBooked() {
        give(MANY, Instant.now().plusSeconds(1_000));
        assertThat(node.book(partition, debit(ann, MANY)).status()).isEqualTo(201);
        assertThat(node.book(partition, credit(ann, 7)).status()).isEqualTo(201);
    }

    private void give(int lots, Instant end) {
        for (int given = 0; given < lots; given += LotId.MOST) {
            assertThat(node.book(partition, crowd(ann, Math.min(LotId.MOST, lots - given), end))
                            .status())
                    .isEqualTo(201);
        }
    }
}
