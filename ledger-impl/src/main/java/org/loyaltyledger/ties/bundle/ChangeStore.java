package org.loyaltyledger.ties.bundle;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.loyaltyledger.ground.column.UuidColumn;
import org.loyaltyledger.vault.ledger.Room;
import org.loyaltyledger.vault.writer.Rows;
import org.loyaltyledger.vault.writer.Store;

/** What people did with bundles, one row each. */
@ApplicationScoped
public class ChangeStore implements Store<Change.Key, Change> {

    @Override
    public Room<Change.Key, Change> room() {
        return Rooms.CHANGES;
    }

    /** Each is new. */
    @Override
    public Map<Change.Key, Change> load(Connection connection, Set<Change.Key> keys) {
        return Map.of();
    }

    @Override
    public void store(Connection connection, Map<Change.Key, Change> changes) throws SQLException {
        Rows.write(
                connection,
                "INSERT INTO bundle_change (member_id, bundle, changed_at, what, other_id, reason, actor)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?) ON DUPLICATE KEY UPDATE reason = VALUES(reason)",
                changes.values(),
                (values, change) -> values.set(change.key().member())
                        .set(change.key().bundle())
                        .set(change.key().at())
                        .set(change.key().what())
                        .set(change.other().orElse(null))
                        .set(change.reason())
                        .set(change.actor()));
    }

    /** A member's, oldest first. */
    List<Change> of(Connection connection, UUID member) throws SQLException {
        return Rows.select(
                connection,
                "SELECT bundle, changed_at, what, other_id, reason, actor FROM bundle_change"
                        + " WHERE member_id IN (?*) ORDER BY changed_at",
                List.of(),
                List.of(member),
                row -> new Change(
                        new Change.Key(
                                member,
                                row.getString("bundle"),
                                Rows.instant(row, "changed_at"),
                                Change.What.valueOf(row.getString("what"))),
                        Optional.ofNullable(row.getBytes("other_id")).map(UuidColumn::uuid),
                        row.getString("reason"),
                        row.getString("actor")));
    }
}
