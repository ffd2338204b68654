package org.loyaltyledger.member;

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

/**
 * Whom identifiers name. Only new claims are stored; if somebody else was quicker the key refuses them, and the batch
 * decides anew over what it reads then.
 */
@ApplicationScoped
public class ClaimStore implements Store<Name, Claim> {

    @Override
    public Room<Name, Claim> room() {
        return Rooms.CLAIMS;
    }

    @Override
    public Map<Name, Claim> load(Connection connection, Set<Name> names) throws SQLException {
        Map<Name, Claim> found = new HashMap<>();
        Map<Long, List<String>> byProgramme = names.stream()
                .collect(Collectors.groupingBy(
                        Name::programme,
                        Collectors.mapping(name -> name.handle().text(), Collectors.toList())));
        for (Map.Entry<Long, List<String>> programme : byProgramme.entrySet()) {
            Rows.select(
                    connection,
                    "SELECT i.identifier, i.member_id, m.partition_id, i.added_at FROM member_identifier i"
                            + " JOIN member m ON m.id = i.member_id"
                            + " WHERE i.programme_id = ? AND i.identifier IN (?*)",
                    List.of(programme.getKey()),
                    programme.getValue(),
                    row -> found.put(
                            new Name(programme.getKey(), new Handle(row.getString("identifier"))),
                            new Claim(
                                    Rows.uuid(row, "member_id"),
                                    row.getInt("partition_id"),
                                    Rows.instant(row, "added_at"))));
        }
        return found;
    }

    @Override
    public void store(Connection connection, Map<Name, Claim> claims) throws SQLException {
        Rows.write(
                connection,
                "INSERT INTO member_identifier (programme_id, identifier, member_id, added_at) VALUES (?, ?, ?, ?)",
                claims.entrySet(),
                (values, claim) -> values.set(claim.getKey().programme())
                        .set(claim.getKey().handle().text())
                        .set(claim.getValue().member())
                        .set(claim.getValue().since()));
    }
}
