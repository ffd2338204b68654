package org.loyaltyledger.member.activity;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.loyaltyledger.vault.ledger.Room;
import org.loyaltyledger.vault.writer.Rows;
import org.loyaltyledger.vault.writer.Store;

/** Members' latest days, from the ends of ranges of the primary key; asked only for what did not happen today. */
@ApplicationScoped
public class LatestDayStore implements Store<UUID, LocalDate> {

    @Override
    public Room<UUID, LocalDate> room() {
        return Rooms.LATEST;
    }

    @Override
    public Map<UUID, LocalDate> load(Connection connection, Set<UUID> members) throws SQLException {
        Map<UUID, LocalDate> found = new HashMap<>();
        Rows.select(
                connection,
                "SELECT member_id, MAX(on_day) AS latest FROM activity WHERE member_id IN (?*) GROUP BY member_id",
                List.of(),
                members,
                row -> found.put(Rows.uuid(row, "member_id"), row.getObject("latest", LocalDate.class)));
        return found;
    }

    /** Days change through {@link Rooms#ACTIVITY}. */
    @Override
    public void store(Connection connection, Map<UUID, LocalDate> none) {
        throw new IllegalStateException("The latest days are read only");
    }
}
