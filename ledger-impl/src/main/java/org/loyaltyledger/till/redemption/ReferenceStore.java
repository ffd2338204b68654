package org.loyaltyledger.till.redemption;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.loyaltyledger.vault.ledger.Room;
import org.loyaltyledger.vault.writer.Rows;
import org.loyaltyledger.vault.writer.Store;

/** Redemptions by what their callers call them; a name is given once. */
@ApplicationScoped
public class ReferenceStore implements Store<Reference, Redeemed> {

    @Override
    public Room<Reference, Redeemed> room() {
        return Rooms.REFERENCES;
    }

    @Override
    public Map<Reference, Redeemed> load(Connection connection, Set<Reference> names) throws SQLException {
        Map<Long, Set<String>> byProgramme = names.stream()
                .collect(Collectors.groupingBy(
                        Reference::programme, Collectors.mapping(Reference::column, Collectors.toSet())));
        Map<Reference, Redeemed> rows = new HashMap<>();
        for (Map.Entry<Long, Set<String>> part : byProgramme.entrySet()) {
            Rows.select(
                            connection,
                            "SELECT n.reference AS name, r.* FROM redemption_reference n JOIN redemption r"
                                    + " USING (partition_id, seq) WHERE n.programme_id = ? AND n.reference IN (?*)",
                            List.of(part.getKey()),
                            part.getValue(),
                            row -> Map.entry(
                                    Reference.of(part.getKey(), row.getString("name")), RedeemedStore.row(row)))
                    .forEach(found -> rows.put(found.getKey(), found.getValue()));
        }
        return rows;
    }

    @Override
    public void store(Connection connection, Map<Reference, Redeemed> rows) throws SQLException {
        Rows.write(
                connection,
                "INSERT INTO redemption_reference (programme_id, reference, partition_id, seq) VALUES (?, ?, ?, ?)",
                rows.entrySet(),
                (values, row) -> values.set(row.getKey().programme())
                        .set(row.getKey().column())
                        .set(row.getValue().id().partition())
                        .set(row.getValue().id().sequence()));
    }
}
