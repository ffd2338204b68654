package org.loyaltyledger.ties.club;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.loyaltyledger.vault.ledger.LotId;
import org.loyaltyledger.vault.ledger.Room;
import org.loyaltyledger.vault.ledger.TransactionId;
import org.loyaltyledger.vault.writer.Rows;
import org.loyaltyledger.vault.writer.Store;

/** Where persons' sales bring their points: the family that each joined last. */
@ApplicationScoped
public class PlaceStore implements Store<UUID, Place> {

    @Override
    public Room<UUID, Place> room() {
        return Rooms.PLACES;
    }

    @Override
    public Map<UUID, Place> load(Connection connection, Set<UUID> persons) throws SQLException {
        Map<UUID, Place> found = new HashMap<>();
        Rows.select(
                connection,
                "SELECT person_id, programme_id, partition_id, membership_id, holder_id, holder_partition, since_at, bound FROM membership_person"
                        + " WHERE person_id IN (?*)",
                List.of(),
                persons,
                row -> found.put(Rows.uuid(row, "person_id"), place(row)));
        return found;
    }

    @Override
    public void store(Connection connection, Map<UUID, Place> changed) throws SQLException {
        Rows.write(
                connection,
                "INSERT INTO membership_person (person_id, programme_id, partition_id, membership_id, holder_id, holder_partition, since_at, bound)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?, ?) ON DUPLICATE KEY UPDATE membership_id = VALUES(membership_id),"
                        + " holder_id = VALUES(holder_id), holder_partition = VALUES(holder_partition),"
                        + " since_at = VALUES(since_at), bound = VALUES(bound)",
                changed.entrySet(),
                (values, row) -> values.set(row.getKey())
                        .set(row.getValue().programme())
                        .set(row.getValue().partition())
                        .set(row.getValue().membership())
                        .set(row.getValue().holder())
                        .set(row.getValue().holderPartition())
                        .set(row.getValue().since())
                        .set(text(row.getValue().bound())));
    }

    private static Place place(ResultSet row) throws SQLException {
        return new Place(
                row.getLong("programme_id"),
                row.getInt("partition_id"),
                Rows.uuid(row, "membership_id"),
                Rows.uuid(row, "holder_id"),
                row.getInt("holder_partition"),
                Rows.instant(row, "since_at"),
                lots(row.getString("bound")));
    }

    /** {@code partition/sequence/nth}, with blanks between lots. */
    private static String text(List<LotId> lots) {
        return lots.stream()
                .map(lot -> lot.origin().partition() + "/" + lot.origin().sequence() + "/" + lot.nth())
                .collect(Collectors.joining(" "));
    }

    private static List<LotId> lots(String text) {
        return Arrays.stream(text.split(" "))
                .filter(lot -> !lot.isEmpty())
                .map(lot -> lot.split("/"))
                .map(part -> new LotId(
                        new TransactionId(Integer.parseInt(part[0]), Long.parseLong(part[1])),
                        Integer.parseInt(part[2])))
                .toList();
    }
}
