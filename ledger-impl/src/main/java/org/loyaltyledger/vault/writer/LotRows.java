package org.loyaltyledger.vault.writer;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import org.loyaltyledger.vault.ledger.Lot;
import org.loyaltyledger.vault.ledger.LotId;
import org.loyaltyledger.vault.ledger.TransactionId;

/** Lots, one row each; an open one is found by its account. */
public final class LotRows {
    private static final String COLUMNS = "SELECT partition_id, seq, nth, account_id, points, remaining, held, expired,"
            + " phase, activates_at, expires_at, sliding, earned_at, priority, funder, price, root_partition, root_seq,"
            + " root_nth FROM lot ";

    private LotRows() {}

    public static List<Lot> open(Connection connection, Collection<UUID> accounts) throws SQLException {
        return open(connection, accounts, Integer.MAX_VALUE);
    }

    /** As above, and no more than so many in no order. */
    static List<Lot> open(Connection connection, Collection<UUID> accounts, int most) throws SQLException {
        String limit = most == Integer.MAX_VALUE ? "" : " LIMIT " + most;
        return Rows.select(
                connection,
                COLUMNS + "WHERE account_id IN (?*) AND status IN ('ACTIVE', 'PENDING')" + limit,
                List.of(),
                accounts,
                LotRows::map);
    }

    /**
     * Open lots added up in the database: one stands for all of an account that are alike in phase, activation, end and
     * priority. It is no lot of the books; its id names nothing.
     */
    public static List<Lot> openGroups(Connection connection, Collection<UUID> accounts) throws SQLException {
        AtomicLong number = new AtomicLong(TransactionId.LAST);
        return Rows.select(
                connection,
                "SELECT account_id, partition_id, phase, CASE WHEN phase = 'ACTIVE' THEN NULL ELSE activates_at END AS"
                        + " activation, expires_at, sliding, priority, SUM(remaining) AS remaining, SUM(held) AS held,"
                        + " MIN(earned_at) AS earned_at FROM lot WHERE account_id IN (?*)"
                        + " AND status IN ('ACTIVE', 'PENDING') GROUP BY account_id, partition_id, phase, activation,"
                        + " expires_at, sliding, priority",
                List.of(),
                accounts,
                row -> new Lot(
                        new LotId(new TransactionId(row.getInt("partition_id"), number.getAndDecrement()), 1),
                        Rows.uuid(row, "account_id"),
                        row.getLong("remaining"),
                        row.getLong("remaining"),
                        row.getLong("held"),
                        0,
                        Lot.Phase.valueOf(row.getString("phase")),
                        Rows.instant(row, "activation"),
                        Rows.instant(row, "expires_at"),
                        row.getBoolean("sliding"),
                        Rows.instant(row, "earned_at"),
                        row.getInt("priority"),
                        "",
                        null));
    }

    /** These lots of one partition, whether open or not. */
    public static List<Lot> byId(Connection connection, int partition, Collection<LotId> ids) throws SQLException {
        Set<LotId> wanted = Set.copyOf(ids);
        return madeBy(
                        connection,
                        partition,
                        wanted.stream()
                                .map(id -> id.origin().sequence())
                                .distinct()
                                .toList())
                .stream()
                .filter(lot -> wanted.contains(lot.id()))
                .toList();
    }

    /** All lots that these transactions of one partition made. */
    static List<Lot> madeBy(Connection connection, int partition, Collection<Long> sequences) throws SQLException {
        return Rows.select(
                connection,
                COLUMNS + "WHERE partition_id = ? AND seq IN (?*)",
                List.of(partition),
                sequences,
                LotRows::map);
    }

    /** The lots that continue some in accounts that theirs were merged into. */
    static List<Lot> continuing(Connection connection, Collection<Lot> lots) throws SQLException {
        Set<LotId> roots = lots.stream().map(Lot::root).collect(Collectors.toSet());
        Map<Integer, List<Long>> places =
                AllocationRows.byPartition(roots.stream().map(LotId::origin).toList());
        List<Lot> found = new ArrayList<>();
        for (Map.Entry<Integer, List<Long>> part : places.entrySet()) {
            found.addAll(Rows.select(
                    connection,
                    COLUMNS + "WHERE root_partition = ? AND root_seq IN (?*)",
                    List.of(part.getKey()),
                    part.getValue(),
                    LotRows::map));
        }
        return found.stream().filter(lot -> roots.contains(lot.root())).toList();
    }

    static void write(Connection connection, Collection<Lot> lots) throws SQLException {
        Rows.write(
                connection,
                "INSERT INTO lot (partition_id, seq, nth, account_id, points, remaining, held, expired, phase,"
                        + " activates_at, expires_at, sliding, earned_at, priority, funder, price, is_open, root_partition,"
                        + " root_seq, root_nth)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON DUPLICATE KEY UPDATE"
                        + " remaining = VALUES(remaining), held = VALUES(held), expired = VALUES(expired),"
                        + " phase = VALUES(phase), activates_at = VALUES(activates_at),"
                        + " expires_at = VALUES(expires_at), is_open = VALUES(is_open)",
                lots,
                (values, lot) -> values.set(lot.id().origin().partition())
                        .set(lot.id().origin().sequence())
                        .set(lot.id().nth())
                        .set(lot.account())
                        .set(lot.points())
                        .set(lot.remaining())
                        .set(lot.held())
                        .set(lot.expired())
                        .set(lot.phase())
                        .set(lot.activatesAt())
                        .set(lot.expiresAt())
                        .set(lot.sliding())
                        .set(lot.earnedAt())
                        .set(lot.priority())
                        .set(lot.funder())
                        .set(lot.price())
                        .set(lot.isOpen())
                        .set(lot.isContinuation() ? lot.root().origin().partition() : null)
                        .set(lot.isContinuation() ? lot.root().origin().sequence() : null)
                        .set(lot.isContinuation() ? lot.root().nth() : null));
    }

    /** Reads a row that has all columns of the table. */
    public static Lot map(ResultSet row) throws SQLException {
        LotId id = new LotId(new TransactionId(row.getInt("partition_id"), row.getLong("seq")), row.getInt("nth"));
        int rootPartition = row.getInt("root_partition");
        LotId root = row.wasNull()
                ? id
                : new LotId(new TransactionId(rootPartition, row.getLong("root_seq")), row.getInt("root_nth"));
        return new Lot(
                id,
                Rows.uuid(row, "account_id"),
                row.getLong("points"),
                row.getLong("remaining"),
                row.getLong("held"),
                row.getLong("expired"),
                Lot.Phase.valueOf(row.getString("phase")),
                Rows.instant(row, "activates_at"),
                Rows.instant(row, "expires_at"),
                row.getBoolean("sliding"),
                Rows.instant(row, "earned_at"),
                row.getInt("priority"),
                row.getString("funder"),
                row.getBigDecimal("price"),
                root);
    }
}
