package org.loyaltyledger.vault.writer;

import java.time.Clock;
import java.util.Map;
import javax.sql.DataSource;
import org.loyaltyledger.vault.ledger.Room;

/** What the writers stand on. */
record Ground(
        DataSource dataSource,
        Map<Room<?, ?>, Store<?, ?>> stores,
        Clock clock,
        VaultSettings settings,
        Memory memory,
        Watch watch) {

    BatchClock batchClock() {
        return new BatchClock(clock, settings.clockTolerance());
    }
}
