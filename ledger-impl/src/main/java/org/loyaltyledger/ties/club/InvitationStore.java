package org.loyaltyledger.ties.club;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.loyaltyledger.api.club.InvitationStatus;
import org.loyaltyledger.vault.ledger.Lot;
import org.loyaltyledger.vault.ledger.Room;
import org.loyaltyledger.vault.writer.Rows;
import org.loyaltyledger.vault.writer.Store;

/** Invitations into families, one row each. The writer reads those that are open. */
@ApplicationScoped
public class InvitationStore implements Store<UUID, Invitations> {

    static final String COLUMNS =
            "membership_id, id, programme_id, holder_id, addressee, sender, club, plan, may_spend,"
                    + " leaver_takes, status, invited_at, expires_at, closed_at";

    @Override
    public Room<UUID, Invitations> room() {
        return Rooms.INVITATIONS;
    }

    @Override
    public Map<UUID, Invitations> load(Connection connection, Set<UUID> memberships) throws SQLException {
        Map<UUID, List<Invited>> rows = new HashMap<>();
        Rows.select(
                        connection,
                        "SELECT " + COLUMNS + " FROM membership_invitation WHERE status = 'OPEN'"
                                + " AND membership_id IN (?*) ORDER BY membership_id, id",
                        List.of(),
                        memberships,
                        InvitationStore::row)
                .forEach(row -> rows.computeIfAbsent(row.membership(), none -> new ArrayList<>())
                        .add(row));
        Map<UUID, Invitations> found = new HashMap<>();
        rows.forEach((membership, invitations) -> found.put(membership, new Invitations(invitations)));
        return found;
    }

    @Override
    public void store(Connection connection, Map<UUID, Invitations> changed) throws SQLException {
        Rows.write(
                connection,
                "INSERT INTO membership_invitation (" + COLUMNS + ") VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
                        + " ON DUPLICATE KEY UPDATE status = VALUES(status), closed_at = VALUES(closed_at)",
                changed.values().stream().flatMap(one -> one.all().stream()).toList(),
                (values, row) -> values.set(row.membership())
                        .set(row.id())
                        .set(row.programme())
                        .set(row.holder())
                        .set(row.addressee().text())
                        .set(row.from())
                        .set(row.club())
                        .set(row.plan())
                        .set(row.rules().maySpend())
                        .set(row.rules().leaverTakes())
                        .set(row.status())
                        .set(row.invitedAt())
                        .set(row.expiresAt())
                        .set(row.closedAt().orElse(null)));
    }

    static Invited row(ResultSet row) throws SQLException {
        return new Invited(
                Rows.uuid(row, "id"),
                row.getLong("programme_id"),
                Rows.uuid(row, "membership_id"),
                Rows.uuid(row, "holder_id"),
                new Addressee(row.getString("addressee")),
                row.getString("sender"),
                row.getString("club"),
                row.getString("plan"),
                new Invited.Rules(row.getString("may_spend"), row.getString("leaver_takes")),
                InvitationStatus.valueOf(row.getString("status")),
                Rows.instant(row, "invited_at"),
                Rows.instant(row, "expires_at"),
                Optional.<Instant>of(Rows.instant(row, "closed_at")).filter(at -> !at.equals(Lot.NEVER)));
    }
}
