package org.loyaltyledger.member;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.loyaltyledger.api.member.MemberStatus;
import org.loyaltyledger.ground.column.UuidColumn;
import org.loyaltyledger.vault.ledger.Room;
import org.loyaltyledger.vault.writer.Rows;
import org.loyaltyledger.vault.writer.Store;

/** Members that act in a batch. One that ends leaves its identifiers: to whom it is merged into, or to nobody. */
@ApplicationScoped
public class StandingStore implements Store<UUID, Standing> {

    private static final UUID BEFORE_ALL = new UUID(0, 0);
    private static final String COLUMNS =
            "SELECT id, programme_id, partition_id, status, merged_into, joined_at, attributes FROM member";
    private static final List<MemberStatus> PRESENT = List.of(MemberStatus.ACTIVE, MemberStatus.SUSPENDED);

    @Override
    public Room<UUID, Standing> room() {
        return Rooms.STANDINGS;
    }

    @Override
    public Map<UUID, Standing> load(Connection connection, Set<UUID> members) throws SQLException {
        return Rows.select(connection, COLUMNS + " WHERE id IN (?*)", List.of(), members, StandingStore::standing)
                .stream()
                .collect(Collectors.toMap(Standing::member, Function.identity()));
    }

    /** Members that have not ended, in the order of their ids. */
    static List<Standing> after(Connection connection, long programme, Optional<UUID> after, int atMost)
            throws SQLException {
        return Rows.select(
                connection,
                COLUMNS + " WHERE programme_id = ? AND id > ? AND status IN (?*) ORDER BY id LIMIT " + atMost,
                List.of(programme, after.orElse(BEFORE_ALL)),
                PRESENT,
                StandingStore::standing);
    }

    static Optional<MemberRange> rangeAfter(Connection connection, long programme, Optional<UUID> after, int atMost)
            throws SQLException {
        return Rows.select(
                        connection,
                        "SELECT MIN(id) AS first, MAX(id) AS last, COUNT(*) AS members FROM (SELECT id FROM member"
                                + " WHERE programme_id = ? AND id > ? AND status IN (?*) ORDER BY id LIMIT " + atMost
                                + ") some",
                        List.of(programme, after.orElse(BEFORE_ALL)),
                        PRESENT,
                        row -> row.getLong("members") == 0
                                ? Optional.<MemberRange>empty()
                                : Optional.of(new MemberRange(
                                        Rows.uuid(row, "first"), Rows.uuid(row, "last"), row.getLong("members"))))
                .get(0);
    }

    /** Whether a member has not ended. */
    static boolean isPresent(Standing member) {
        return PRESENT.contains(member.status());
    }

    @Override
    public void store(Connection connection, Map<UUID, Standing> changed) throws SQLException {
        Rows.write(
                connection,
                "UPDATE member SET status = ?, merged_into = ?, joined_at = ?, suspended_for = NULL,"
                        + " version = version + 1 WHERE id = ?",
                changed.values(),
                (values, standing) -> values.set(standing.status())
                        .set(standing.mergedInto().orElse(null))
                        .set(standing.joinedAt())
                        .set(standing.member()));
        List<Standing> merged = with(changed, MemberStatus.MERGED);
        Rows.write(
                connection,
                "UPDATE member SET merged_into = ?, version = version + 1 WHERE merged_into = ?",
                merged,
                (values, standing) ->
                        values.set(standing.mergedInto().orElseThrow()).set(standing.member()));
        Rows.write(
                connection,
                "UPDATE member SET version = version + 1 WHERE id = ?",
                merged,
                (values, standing) -> values.set(standing.mergedInto().orElseThrow()));
        Rows.write(
                connection,
                "UPDATE member_identifier SET member_id = ? WHERE member_id = ?",
                merged,
                (values, standing) ->
                        values.set(standing.mergedInto().orElseThrow()).set(standing.member()));
        Rows.write(
                connection,
                "DELETE FROM member_identifier WHERE member_id = ?",
                with(changed, MemberStatus.CLOSED),
                (values, standing) -> values.set(standing.member()));
        Rows.write(
                connection,
                "UPDATE IGNORE partner_link SET member_id = ? WHERE member_id = ?",
                merged,
                (values, standing) ->
                        values.set(standing.mergedInto().orElseThrow()).set(standing.member()));
    }

    private static List<Standing> with(Map<UUID, Standing> changed, MemberStatus status) {
        return changed.values().stream()
                .filter(standing -> standing.status() == status)
                .toList();
    }

    private static Standing standing(ResultSet row) throws SQLException {
        return new Standing(
                Rows.uuid(row, "id"),
                row.getLong("programme_id"),
                row.getInt("partition_id"),
                MemberStatus.valueOf(row.getString("status")),
                Optional.ofNullable(row.getBytes("merged_into")).map(UuidColumn::uuid),
                Rows.instant(row, "joined_at"),
                AttributesColumn.map(row.getString("attributes")));
    }
}
