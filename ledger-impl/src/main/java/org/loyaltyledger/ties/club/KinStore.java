package org.loyaltyledger.ties.club;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.loyaltyledger.ties.club.rule.Seat;
import org.loyaltyledger.vault.ledger.Lot;
import org.loyaltyledger.vault.ledger.Room;
import org.loyaltyledger.vault.writer.Rows;
import org.loyaltyledger.vault.writer.Store;

/** Families as rows, one for each seat. */
@ApplicationScoped
public class KinStore implements Store<UUID, Kin> {

    @Override
    public Room<UUID, Kin> room() {
        return Rooms.KIN;
    }

    @Override
    public Map<UUID, Kin> load(Connection connection, Set<UUID> memberships) throws SQLException {
        Map<UUID, List<Seat>> rows = new HashMap<>();
        Rows.select(
                connection,
                "SELECT membership_id, person_id, partition_id, since_at, until_at, brought, drawn, taken"
                        + " FROM membership_seat WHERE membership_id IN (?*) ORDER BY membership_id, since_at",
                List.of(),
                memberships,
                row -> rows.computeIfAbsent(Rows.uuid(row, "membership_id"), none -> new ArrayList<>())
                        .add(new Seat(
                                Rows.uuid(row, "person_id"),
                                row.getInt("partition_id"),
                                Rows.instant(row, "since_at"),
                                Optional.<Instant>of(Rows.instant(row, "until_at"))
                                        .filter(until -> !until.equals(Lot.NEVER)),
                                row.getLong("brought"),
                                row.getLong("drawn"),
                                row.getLong("taken"))));
        Map<UUID, Kin> found = new HashMap<>();
        rows.forEach((membership, seats) -> found.put(membership, new Kin(seats)));
        return found;
    }

    @Override
    public void store(Connection connection, Map<UUID, Kin> changed) throws SQLException {
        List<Row> rows = new ArrayList<>();
        changed.forEach((membership, kin) -> kin.seats().forEach(seat -> rows.add(new Row(membership, seat))));
        Rows.write(
                connection,
                "INSERT INTO membership_seat (membership_id, person_id, since_at, partition_id, until_at, brought, drawn,"
                        + " taken) VALUES (?, ?, ?, ?, ?, ?, ?, ?) ON DUPLICATE KEY UPDATE until_at = VALUES(until_at),"
                        + " brought = VALUES(brought), drawn = VALUES(drawn), taken = VALUES(taken)",
                rows,
                (values, row) -> values.set(row.membership())
                        .set(row.seat().person())
                        .set(row.seat().since())
                        .set(row.seat().partition())
                        .set(row.seat().until().orElse(null))
                        .set(row.seat().brought())
                        .set(row.seat().drawn())
                        .set(row.seat().taken()));
    }

    private record Row(UUID membership, Seat seat) {}
}
