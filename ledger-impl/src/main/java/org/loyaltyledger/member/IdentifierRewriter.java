package org.loyaltyledger.member;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.SQLIntegrityConstraintViolationException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.loyaltyledger.api.member.Identifier;
import org.loyaltyledger.ground.column.InstantColumn;
import org.loyaltyledger.ground.column.UuidColumn;

/** Brings the stored identifiers of one programme into the form of given rules, row by row, each by itself. */
final class IdentifierRewriter {

    private static final int AT_ONCE = 1000;
    private static final String ALL = "SELECT identifier, member_id FROM member_identifier"
            + " WHERE programme_id = ? AND identifier > ? ORDER BY identifier LIMIT " + AT_ONCE;
    private static final String CONFLICTING = "SELECT i.identifier, i.member_id FROM identifier_conflict c"
            + " JOIN member_identifier i ON i.programme_id = c.programme_id AND i.identifier = c.identifier"
            + " WHERE c.programme_id = ? AND c.identifier > ? ORDER BY c.identifier LIMIT " + AT_ONCE;

    private final Connection connection;
    private final long programme;
    private final IdentifierPolicy policy;
    private final Instant now;
    private final List<Identifier> renamed = new ArrayList<>();
    private int conflicts;

    IdentifierRewriter(Connection connection, long programme, IdentifierPolicy policy, Instant now) {
        this.connection = connection;
        this.programme = programme;
        this.policy = policy;
        this.now = now;
    }

    /** The new forms of what was renamed. */
    List<Identifier> renamed() {
        return renamed;
    }

    /** How many identifiers stay as they are because they have no form, or somebody else has it. */
    int conflicts() {
        return conflicts;
    }

    void rewriteAll() throws SQLException {
        rewrite(ALL);
    }

    /** Tries those again that are listed as conflicts. */
    void rewriteConflicts() throws SQLException {
        rewrite(CONFLICTING);
    }

    private record Stored(Handle handle, UUID member) {}

    private void rewrite(String select) throws SQLException {
        String last = "";
        List<Stored> page = read(select, last);
        while (!page.isEmpty()) {
            for (Stored row : page) {
                rewrite(row);
            }
            last = page.get(page.size() - 1).handle().text();
            page = read(select, last);
        }
    }

    private void rewrite(Stored row) throws SQLException {
        Identifier before = row.handle().identifier();
        IdentifierPolicy.Normalized normal = policy.normalize(before);
        if (normal.value().isEmpty()) {
            conflict(row, Optional.empty(), Optional.empty(), normal.complaint());
            return;
        }
        Identifier after = new Identifier(before.type(), normal.value().get());
        Handle wanted = Handle.of(after);
        if (wanted.equals(row.handle()) || rename(row.handle(), wanted)) {
            resolve(row.handle());
            if (!wanted.equals(row.handle())) {
                renamed.add(after);
            }
            return;
        }
        Optional<UUID> holder = holder(wanted);
        if (holder.equals(Optional.of(row.member()))) {
            update(
                    "DELETE FROM member_identifier WHERE programme_id = ? AND identifier = ?",
                    programme,
                    row.handle().text());
            resolve(row.handle());
        } else {
            conflict(row, Optional.of(wanted), holder, "is the same as an identifier of another member");
        }
    }

    /** False, if somebody has it. */
    private boolean rename(Handle before, Handle after) throws SQLException {
        try {
            update(
                    "UPDATE member_identifier SET identifier = ? WHERE programme_id = ? AND identifier = ?",
                    after.text(),
                    programme,
                    before.text());
            return true;
        } catch (SQLIntegrityConstraintViolationException taken) {
            return false;
        }
    }

    private void conflict(Stored row, Optional<Handle> wanted, Optional<UUID> holder, String reason)
            throws SQLException {
        conflicts++;
        update(
                "INSERT INTO identifier_conflict (programme_id, identifier, wanted, holder_id, reason, found_at)"
                        + " VALUES (?, ?, ?, ?, ?, ?) ON DUPLICATE KEY UPDATE wanted = VALUES(wanted),"
                        + " holder_id = VALUES(holder_id), reason = VALUES(reason)",
                programme,
                row.handle().text(),
                wanted.map(Handle::text).orElse(null),
                holder.map(UuidColumn::bytes).orElse(null),
                reason,
                InstantColumn.utc(now));
    }

    private void resolve(Handle handle) throws SQLException {
        update("DELETE FROM identifier_conflict WHERE programme_id = ? AND identifier = ?", programme, handle.text());
    }

    private Optional<UUID> holder(Handle handle) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(
                "SELECT member_id FROM member_identifier WHERE programme_id = ? AND identifier = ?")) {
            statement.setLong(1, programme);
            statement.setString(2, handle.text());
            try (ResultSet row = statement.executeQuery()) {
                return row.next() ? Optional.of(UuidColumn.uuid(row.getBytes(1))) : Optional.empty();
            }
        }
    }

    private List<Stored> read(String select, String after) throws SQLException {
        List<Stored> page = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement(select)) {
            statement.setLong(1, programme);
            statement.setString(2, after);
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    page.add(new Stored(new Handle(rows.getString(1)), UuidColumn.uuid(rows.getBytes(2))));
                }
            }
        }
        return page;
    }

    private void update(String sql, Object... values) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int nth = 0; nth < values.length; nth++) {
                statement.setObject(nth + 1, values[nth]);
            }
            statement.executeUpdate();
        }
    }
}
