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
            "SELECT partition_id, seq, recorded_at, account_id, points, captured, state, expires_at, reference"
                    + " FROM hold ";

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

    static void write(Connection connection, Collection<Hold> holds) throws SQLException {
        Rows.write(
                connection,
                "INSERT INTO hold (partition_id, seq, recorded_at, account_id, points, captured, state, expires_at,"
                        + " reference) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?) ON DUPLICATE KEY UPDATE"
                        + " captured = VALUES(captured), state = VALUES(state)",
                holds,
                (values, hold) -> values.set(hold.id().partition())
                        .set(hold.id().sequence())
                        .set(hold.recordedAt())
                        .set(hold.account())
                        .set(hold.points())
                        .set(hold.captured())
                        .set(hold.state())
                        .set(hold.expiresAt())
                        .set(hold.reference()));
    }

    private static List<Hold> withParts(Connection connection, List<Hold> holds) throws SQLException {
        Map<TransactionId, List<Hold.Part>> parts = new HashMap<>();
        for (Allocation allocation :
                AllocationRows.of(connection, holds.stream().map(Hold::id).toList())) {
            if (allocation.effect() == Effect.HELD) {
                parts.computeIfAbsent(allocation.transaction(), none -> new ArrayList<>())
                        .add(new Hold.Part(allocation.lot(), allocation.points()));
            }
        }
        return holds.stream()
                .map(hold -> hold.with(parts.getOrDefault(hold.id(), List.of())))
                .toList();
    }

    private static Hold map(ResultSet row) throws SQLException {
        return new Hold(
                new TransactionId(row.getInt("partition_id"), row.getLong("seq")),
                Rows.instant(row, "recorded_at"),
                Rows.uuid(row, "account_id"),
                row.getLong("points"),
                row.getLong("captured"),
                Hold.State.valueOf(row.getString("state")),
                Rows.instant(row, "expires_at"),
                row.getString("reference"),
                List.of());
    }
}
