package org.loyaltyledger.views.integrity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.loyaltyledger.ground.json.Json;

class AuditProgressTest {

    /** What is stored is all that an audit needs to continue, so every phase is read as it was written. */
    @Test
    void progressIsReadAsItWasStored() {
        AuditProgress chain = AuditProgress.begun().chained(17, 40, 90, 17);
        AuditProgress accounts =
                chain.nextPartition(1).accounted(UUID.randomUUID(), 3, 4, 5).within(20_000);
        AuditProgress done = accounts.accounted(AuditProgress.LAST_OF_ALL, 1, 0, 0);

        assertThat(read(chain)).isEqualTo(chain);
        assertThat(read(accounts)).isEqualTo(accounts);
        assertThat(read(done)).isEqualTo(done);
        assertThat(done.ended()).isTrue();
        assertThat(accounts.ended()).isFalse();
    }

    @Test
    void partitionsFollowEachOtherAndAccountsComeAfterTheLast() {
        AuditProgress second = AuditProgress.begun().chained(5, 1, 1, 1).nextPartition(2);
        assertThat(second.phase()).isEqualTo(AuditProgress.Phase.CHAIN);
        assertThat(second.partition()).isEqualTo(1);
        assertThat(second.batch()).isZero();
        assertThat(second.nextPartition(2).phase()).isEqualTo(AuditProgress.Phase.ACCOUNTS);
    }

    private static AuditProgress read(AuditProgress progress) {
        return Json.read(Json.write(progress), AuditProgress.class);
    }
}
