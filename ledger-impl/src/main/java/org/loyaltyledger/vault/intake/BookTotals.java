package org.loyaltyledger.vault.intake;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.ByteBuffer;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.loyaltyledger.ground.database.Database;
import org.loyaltyledger.vault.ledger.Book;

/** The balances of a programme's own accounts, over all of its partitions. */
@ApplicationScoped
public class BookTotals {

    private DataSource database;

    BookTotals() {
        // for the container's proxy
    }

    @Inject
    BookTotals(DataSource database) {
        this.database = database;
    }

    /** Every book, those without a booking with zero. */
    public Map<Book, Long> of(Collection<Integer> partitions) {
        Map<UUID, Book> accounts = new HashMap<>();
        Map<Book, Long> balances = new EnumMap<>(Book.class);
        for (Book book : Book.values()) {
            balances.put(book, 0L);
            partitions.forEach(partition -> accounts.put(book.in(partition), book));
        }
        List<UUID> ids = new ArrayList<>(accounts.keySet());
        String marks = ids.stream().map(id -> "?").collect(Collectors.joining(", "));
        Database.read(database, connection -> {
                    try (PreparedStatement query = connection.prepareStatement(
                            "SELECT account_id, balance FROM account WHERE account_id IN (" + marks + ")")) {
                        for (int i = 0; i < ids.size(); i++) {
                            query.setBytes(i + 1, bytes(ids.get(i)));
                        }
                        List<Map.Entry<Book, Long>> found = new ArrayList<>();
                        try (ResultSet rows = query.executeQuery()) {
                            while (rows.next()) {
                                ByteBuffer id = ByteBuffer.wrap(rows.getBytes("account_id"));
                                found.add(Map.entry(
                                        accounts.get(new UUID(id.getLong(), id.getLong())), rows.getLong("balance")));
                            }
                        }
                        return found;
                    }
                })
                .forEach(found -> balances.merge(found.getKey(), found.getValue(), Math::addExact));
        return balances;
    }

    private static byte[] bytes(UUID id) {
        return ByteBuffer.allocate(16)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .array();
    }
}
