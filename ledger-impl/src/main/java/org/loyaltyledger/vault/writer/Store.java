package org.loyaltyledger.vault.writer;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.Set;
import org.loyaltyledger.vault.ledger.Room;

/**
 * How the rows of a room are read and written by the writer: two multi-row operations, whatever the number of rows. A CDI
 * bean of this type registers itself. Statements run in the writer's transaction, under the head row's lock.
 */
public interface Store<K, V> {

    Room<K, V> room();

    /** The rows that exist, by key; called with at least one key. */
    Map<K, V> load(Connection connection, Set<K> keys) throws SQLException;

    /** Inserts new rows and updates known ones; called with at least one. */
    void store(Connection connection, Map<K, V> rows) throws SQLException;
}
