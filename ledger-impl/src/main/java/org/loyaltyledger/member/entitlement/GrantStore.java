package org.loyaltyledger.member.entitlement;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.loyaltyledger.vault.ledger.Room;
import org.loyaltyledger.vault.terms.benefit.Source;
import org.loyaltyledger.vault.writer.Rows;
import org.loyaltyledger.vault.writer.Store;

/** Grants as rows; one is never deleted, its end may move. */
@ApplicationScoped
public class GrantStore implements Store<UUID, Grants> {

    @Override
    public Room<UUID, Grants> room() {
        return Entitlements.GRANTS;
    }

    @Override
    public Map<UUID, Grants> load(Connection connection, Set<UUID> members) throws SQLException {
        Map<UUID, List<Grant>> rows = new HashMap<>();
        Rows.select(
                connection,
                "SELECT member_id, source, code, reference, from_at, until_at, own FROM entitlement"
                        + " WHERE member_id IN (?*) ORDER BY member_id, from_at",
                List.of(),
                members,
                row -> rows.computeIfAbsent(Rows.uuid(row, "member_id"), none -> new ArrayList<>())
                        .add(grant(row)));
        Map<UUID, Grants> found = new HashMap<>();
        rows.forEach((member, grants) -> found.put(member, Grants.read(grants)));
        return found;
    }

    @Override
    public void store(Connection connection, Map<UUID, Grants> changed) throws SQLException {
        List<Row> rows = new ArrayList<>();
        changed.forEach((member, grants) -> grants.toStore().forEach(grant -> rows.add(new Row(member, grant))));
        Rows.write(
                connection,
                "INSERT INTO entitlement (member_id, source, code, reference, from_at, until_at, own)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?)"
                        + " ON DUPLICATE KEY UPDATE until_at = VALUES(until_at)",
                rows,
                (values, row) -> values.set(row.member())
                        .set(row.grant().source())
                        .set(row.grant().code())
                        .set(row.grant().reference())
                        .set(row.grant().from())
                        .set(row.grant().until())
                        .set(row.grant().own().orElse(null)));
    }

    static Grant grant(ResultSet row) throws SQLException {
        return new Grant(
                Source.valueOf(row.getString("source")),
                row.getString("code"),
                row.getString("reference"),
                Rows.instant(row, "from_at"),
                Rows.instant(row, "until_at"),
                Optional.ofNullable(row.getString("own")));
    }

    private record Row(UUID member, Grant grant) {}
}
