package org.loyaltyledger.till.sale;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.loyaltyledger.ground.database.Database;
import org.loyaltyledger.ground.paging.Conditions;
import org.loyaltyledger.ground.paging.Cursor;
import org.loyaltyledger.ground.paging.Page;
import org.loyaltyledger.vault.ledger.TransactionId;
import org.loyaltyledger.vault.writer.Rows;

/** Sales for those who only read. */
@ApplicationScoped
public class SaleShelf {

    private DataSource dataSource;
    private SaleStore sales;

    SaleShelf() {
        // for the container's proxy
    }

    @Inject
    SaleShelf(DataSource dataSource, SaleStore sales) {
        this.dataSource = dataSource;
        this.sales = sales;
    }

    /** The sale of a receipt, as committed. */
    public Optional<SaleRow> find(SaleKey key) {
        return Database.read(dataSource, connection -> {
            return Optional.ofNullable(sales.load(connection, Set.of(key)).get(key));
        });
    }

    /**
     * The sales that were booked by some transactions.
     *
     * @param members whose transactions they are
     * @param occurredAt when the transactions occurred
     */
    public Map<TransactionId, SaleRow> booked(Set<UUID> members, Set<Instant> occurredAt) {
        if (occurredAt.isEmpty()) {
            return Map.of();
        }
        return Database.read(dataSource, connection -> {
            Map<TransactionId, SaleRow> found = new HashMap<>();
            for (UUID member : members) {
                SaleStore.of(connection, member, occurredAt)
                        .forEach(sale -> sale.transaction().ifPresent(id -> found.put(id, sale)));
            }
            return found;
        });
    }

    /** The latest first, one more than the page holds. */
    public List<SaleRow> list(SaleFilter filter, Page page) {
        Conditions conditions = filter.conditions();
        page.after()
                .ifPresent(last -> conditions.and(
                        "(occurred_at < ? OR occurred_at = ? AND receipt < ?)",
                        last.instant(),
                        last.instant(),
                        last.text()));
        return Database.read(dataSource, connection -> {
            List<SaleKey> keys = Rows.select(
                    connection,
                    "SELECT programme_id, receipt FROM sale WHERE " + conditions.sql()
                            + " ORDER BY occurred_at DESC, receipt DESC LIMIT ?*",
                    conditions.values(),
                    List.of(page.reach()),
                    row -> SaleKey.of(row.getLong("programme_id"), row.getString("receipt")));
            Map<SaleKey, SaleRow> rows = sales.load(connection, Set.copyOf(keys));
            return keys.stream().map(rows::get).filter(Objects::nonNull).toList();
        });
    }

    /** Where a sale stands in the list. */
    public static Cursor place(SaleRow row) {
        return Cursor.of(row.sale().occurredAt(), 0, row.key().column());
    }

    public long count(SaleFilter filter) {
        Conditions conditions = filter.conditions();
        return Database.read(dataSource, connection -> {
            return Rows.select(
                            connection,
                            "SELECT COUNT(*) FROM sale WHERE " + conditions.sql() + " LIMIT ?*",
                            conditions.values(),
                            List.of(1),
                            row -> row.getLong(1))
                    .get(0);
        });
    }
}
