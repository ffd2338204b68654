package org.loyaltyledger.vault.writer;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.loyaltyledger.vault.ledger.Allocation;
import org.loyaltyledger.vault.ledger.Effect;
import org.loyaltyledger.vault.ledger.Hold;
import org.loyaltyledger.vault.ledger.TransactionId;

/** Holds, one row each; from which lots their points are is in the allocations of the transaction that placed them. */
public final class HoldRows {
    private static final String COLUMNS =
            "SELECT partition_id, seq, recorded_at, account_id, points, captured, state, expires_at, reference,"
                    + " parts_partition, parts_seq FROM hold ";

    private HoldRows() {}

    public static List<Hold> open(Connection connection, Collection<UUID> accounts) throws SQLException {
        return withParts(
                connection,
                Rows.select(
                        connection,
                        COLUMNS + "WHERE account_id IN (?*) AND state = 'HELD'",
                        List.of(),
                        accounts,
                        HoldRows::map));
    }

    /** Holds of an account in a state, that expire from one instant to another, both included. */
    public static List<Hold> expiring(
            Connection connection, UUID account, Hold.State state, Instant from, Instant until) throws SQLException {
        return withParts(
                connection,
                Rows.select(
                        connection,
                        COLUMNS + "WHERE state = ? AND expires_at >= ? AND expires_at <= ? AND account_id IN (?*)",
                        List.of(state, from, until),
                        List.of(account),
                        HoldRows::map));
    }

    public static List<Hold> byId(Connection connection, int partition, Collection<Long> sequences)
            throws SQLException {
        return withParts(
                connection,
                Rows.select(
                        connection,
                        COLUMNS + "WHERE partition_id = ? AND seq IN (?*)",
                        List.of(partition),
                        sequences,
                        HoldRows::map));
    }

    /** The partitions where the accounts of holds live; a hold that does not exist has none. */
    public static Map<TransactionId, Integer> partitionsOf(Connection connection, Collection<TransactionId> holds)
            throws SQLException {
        Map<TransactionId, Integer> found = new HashMap<>();
        for (Map.Entry<Integer, List<Long>> part :
                AllocationRows.byPartition(holds).entrySet()) {
            Rows.select(
                            connection,
                            "SELECT partition_id, seq, COALESCE(parts_partition, partition_id) AS lives_in FROM hold"
                                    + " WHERE partition_id = ? AND seq IN (?*)",
                            List.of(part.getKey()),
                            part.getValue(),
                            row -> Map.entry(
                                    new TransactionId(row.getInt("partition_id"), row.getLong("seq")),
                                    row.getInt("lives_in")))
                    .forEach(row -> found.put(row.getKey(), row.getValue()));
        }
        return found;
    }

    static void write(Connection connection, Collection<Hold> holds) throws SQLException {
        Rows.write(
                connection,
                "INSERT INTO hold (partition_id, seq, recorded_at, account_id, points, captured, state, expires_at,"
                        + " reference, parts_partition, parts_seq) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
                        + " ON DUPLICATE KEY UPDATE account_id = VALUES(account_id), captured = VALUES(captured),"
                        + " state = VALUES(state), parts_partition = VALUES(parts_partition),"
                        + " parts_seq = VALUES(parts_seq)",
                holds,
                (values, hold) -> values.set(hold.id().partition())
                        .set(hold.id().sequence())
                        .set(hold.recordedAt())
                        .set(hold.account())
                        .set(hold.points())
                        .set(hold.captured())
                        .set(hold.state())
                        .set(hold.expiresAt())
                        .set(hold.reference())
                        .set(hold.isMoved() ? hold.partsOf().partition() : null)
                        .set(hold.isMoved() ? hold.partsOf().sequence() : null));
    }

    private static List<Hold> withParts(Connection connection, List<Hold> holds) throws SQLException {
        Map<TransactionId, List<Hold.Part>> parts = new HashMap<>();
        for (Allocation allocation :
                AllocationRows.of(connection, holds.stream().map(Hold::partsOf).toList())) {
            if (allocation.effect() == Effect.HELD) {
                parts.computeIfAbsent(allocation.transaction(), none -> new ArrayList<>())
                        .add(new Hold.Part(allocation.lot(), allocation.points()));
            }
        }
        return holds.stream()
                .map(hold -> hold.with(parts.getOrDefault(hold.partsOf(), List.of())))
                .toList();
    }

    private static Hold map(ResultSet row) throws SQLException {
        TransactionId id = new TransactionId(row.getInt("partition_id"), row.getLong("seq"));
        int partsPartition = row.getInt("parts_partition");
        TransactionId partsOf = row.wasNull() ? id : new TransactionId(partsPartition, row.getLong("parts_seq"));
        return new Hold(
                id,
                Rows.instant(row, "recorded_at"),
                Rows.uuid(row, "account_id"),
                row.getLong("points"),
                row.getLong("captured"),
                Hold.State.valueOf(row.getString("state")),
                Rows.instant(row, "expires_at"),
                row.getString("reference"),
                partsOf,
                List.of());
    }
}
