package org.loyaltyledger.ties.contract;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.loyaltyledger.vault.ledger.Room;
import org.loyaltyledger.vault.writer.Rows;
import org.loyaltyledger.vault.writer.Store;

/** Whose contracts are which: an index of the rows that {@link LifeStore} keeps. */
@ApplicationScoped
public class OfMemberStore implements Store<UUID, Set<UUID>> {

    @Override
    public Room<UUID, Set<UUID>> room() {
        return Rooms.OF_MEMBER;
    }

    @Override
    public Map<UUID, Set<UUID>> load(Connection connection, Set<UUID> members) throws SQLException {
        Map<UUID, Set<UUID>> found = new HashMap<>();
        Rows.select(
                connection,
                "SELECT member_id, id FROM contract WHERE member_id IN (?*) ORDER BY id",
                List.of(),
                members,
                row -> found.computeIfAbsent(Rows.uuid(row, "member_id"), none -> new LinkedHashSet<>())
                        .add(Rows.uuid(row, "id")));
        return found;
    }

    /** Nothing: the contract's own row says whose it is. */
    @Override
    public void store(Connection connection, Map<UUID, Set<UUID>> changed) {
        // see above
    }
}
