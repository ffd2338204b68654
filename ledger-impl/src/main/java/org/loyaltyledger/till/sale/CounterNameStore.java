package org.loyaltyledger.till.sale;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.loyaltyledger.vault.ledger.Counter;
import org.loyaltyledger.vault.ledger.Room;
import org.loyaltyledger.vault.writer.CounterRows;
import org.loyaltyledger.vault.writer.Store;

/** Which counters members have of their own; read only where a member becomes part of another one. */
@ApplicationScoped
public class CounterNameStore implements Store<UUID, Set<Counter>> {

    @Override
    public Room<UUID, Set<Counter>> room() {
        return Rooms.COUNTERS_OF_MEMBER;
    }

    @Override
    public Map<UUID, Set<Counter>> load(Connection connection, Set<UUID> members) throws SQLException {
        return CounterRows.of(connection, members);
    }

    /** Counters are stored with their counts. */
    @Override
    public void store(Connection connection, Map<UUID, Set<Counter>> none) {
        throw new IllegalStateException("Names of counters are read only");
    }
}
