package org.loyaltyledger.member;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.loyaltyledger.vault.ledger.Room;
import org.loyaltyledger.vault.writer.Rows;
import org.loyaltyledger.vault.writer.Store;

/** Who has become part of members; read only, as the members' own rows say it. */
@ApplicationScoped
public class AbsorbedStore implements Store<UUID, Set<UUID>> {

    @Override
    public Room<UUID, Set<UUID>> room() {
        return Rooms.ABSORBED;
    }

    @Override
    public Map<UUID, Set<UUID>> load(Connection connection, Set<UUID> members) throws SQLException {
        Map<UUID, Set<UUID>> found = new HashMap<>();
        Rows.select(
                connection,
                "SELECT merged_into, id FROM member WHERE merged_into IN (?*)",
                List.of(),
                members,
                row -> found.computeIfAbsent(Rows.uuid(row, "merged_into"), none -> new HashSet<>())
                        .add(Rows.uuid(row, "id")));
        return found;
    }

    /** Members change through {@link Rooms#STANDINGS}. */
    @Override
    public void store(Connection connection, Map<UUID, Set<UUID>> none) {
        throw new IllegalStateException("Who is part of whom is read only");
    }
}
