package org.loyaltyledger.till.movement;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.loyaltyledger.ground.column.UuidColumn;
import org.loyaltyledger.vault.ledger.Room;
import org.loyaltyledger.vault.writer.Rows;
import org.loyaltyledger.vault.writer.Store;

/** Adjustments, one row each: proposed, then booked at the most once. */
@ApplicationScoped
public class AdjustmentStore implements Store<UUID, AdjustmentRow> {

    static final Room<UUID, AdjustmentRow> ADJUSTMENTS = new Room<>("adjustment");

    static final String COLUMNS =
            "id, programme_id, member_id, points, reason, occurred_at, proposed_by, approved_by," + " transaction_id";

    @Override
    public Room<UUID, AdjustmentRow> room() {
        return ADJUSTMENTS;
    }

    @Override
    public Map<UUID, AdjustmentRow> load(Connection connection, Set<UUID> ids) throws SQLException {
        return Rows.select(
                        connection,
                        "SELECT " + COLUMNS + " FROM adjustment WHERE id IN (?*)",
                        List.of(),
                        ids,
                        AdjustmentStore::row)
                .stream()
                .collect(Collectors.toMap(AdjustmentRow::id, Function.identity()));
    }

    @Override
    public void store(Connection connection, Map<UUID, AdjustmentRow> rows) throws SQLException {
        Rows.write(
                connection,
                "INSERT INTO adjustment (id, programme_id, member_id, points, reason, occurred_at, proposed_by,"
                        + " approved_by, transaction_id) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)"
                        + " ON DUPLICATE KEY UPDATE approved_by = VALUES(approved_by),"
                        + " transaction_id = VALUES(transaction_id)",
                rows.values(),
                (values, row) -> values.set(row.id())
                        .set(row.programme())
                        .set(row.member())
                        .set(row.points())
                        .set(row.reason())
                        .set(row.occurredAt())
                        .set(row.proposedBy())
                        .set(row.approvedBy().orElse(null))
                        .set(row.transaction().orElse(null)));
    }

    static AdjustmentRow row(ResultSet row) throws SQLException {
        return new AdjustmentRow(
                Rows.uuid(row, "id"),
                row.getLong("programme_id"),
                Rows.uuid(row, "member_id"),
                row.getLong("points"),
                row.getString("reason"),
                Rows.instant(row, "occurred_at"),
                row.getString("proposed_by"),
                Optional.ofNullable(row.getString("approved_by")),
                Optional.ofNullable(row.getBytes("transaction_id")).map(UuidColumn::uuid));
    }
}
