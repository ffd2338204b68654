package org.loyaltyledger.vault.writer;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import org.loyaltyledger.vault.ledger.Books;
import org.loyaltyledger.vault.ledger.Room;

/** Stores what a batch changed, in a constant number of multi-row statements. */
final class Storing {

    private Storing() {}

    static void store(Connection connection, Books books, Map<Room<?, ?>, Store<?, ?>> stores) throws SQLException {
        AccountRows.write(connection, books.accounts().changes().values());
        LotRows.write(connection, books.lots().changes().values());
        HoldRows.write(connection, books.holds().changes().values());
        CounterRows.write(connection, books.counters().changes());
        for (Store<?, ?> store : stores.values()) {
            storeRoom(connection, books, store);
        }
    }

    private static <K, V> void storeRoom(Connection connection, Books books, Store<K, V> store) throws SQLException {
        Map<K, V> rows = books.room(store.room()).changes();
        if (!rows.isEmpty()) {
            store.store(connection, rows);
        }
    }
}
