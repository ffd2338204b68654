package org.loyaltyledger.ties.bundle;

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
import org.loyaltyledger.member.entitlement.Span;
import org.loyaltyledger.ties.bundle.rule.State;
import org.loyaltyledger.vault.ledger.Room;
import org.loyaltyledger.vault.writer.Rows;
import org.loyaltyledger.vault.writer.Store;

/** Where members stand, a row for each member and bundle. */
@ApplicationScoped
public class BundleStore implements Store<UUID, Holdings> {

    @Override
    public Room<UUID, Holdings> room() {
        return Rooms.HOLDINGS;
    }

    @Override
    public Map<UUID, Holdings> load(Connection connection, Set<UUID> members) throws SQLException {
        Map<UUID, Map<String, Progress>> rows = new HashMap<>();
        Rows.select(
                connection,
                "SELECT member_id, bundle, instance_id, terms_version, state, booked, joined_at, left_at, moved_to"
                        + " FROM bundle_progress WHERE member_id IN (?*)",
                List.of(),
                members,
                row -> rows.computeIfAbsent(Rows.uuid(row, "member_id"), none -> new HashMap<>())
                        .put(row.getString("bundle"), progress(row)));
        Map<UUID, Holdings> found = new HashMap<>();
        rows.forEach((member, byBundle) -> found.put(member, new Holdings(byBundle, Set.of())));
        return found;
    }

    @Override
    public void store(Connection connection, Map<UUID, Holdings> changed) throws SQLException {
        List<Row> rows = new ArrayList<>();
        changed.forEach((member, holdings) -> holdings.unstored()
                .forEach(bundle ->
                        rows.add(new Row(member, bundle, holdings.of(bundle).orElseThrow()))));
        Rows.write(
                connection,
                "INSERT INTO bundle_progress (member_id, bundle, instance_id, terms_version, state, booked, joined_at,"
                        + " left_at, moved_to) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)"
                        + " ON DUPLICATE KEY UPDATE instance_id = VALUES(instance_id),"
                        + " terms_version = VALUES(terms_version), state = VALUES(state), booked = VALUES(booked),"
                        + " joined_at = VALUES(joined_at), left_at = VALUES(left_at), moved_to = VALUES(moved_to)",
                rows,
                (values, row) -> values.set(row.member())
                        .set(row.bundle())
                        .set(row.progress().id())
                        .set(row.progress().version())
                        .set(Texts.write(row.progress().state()))
                        .set(row.progress().booked())
                        .set(row.progress().stay().map(Span::from).orElse(null))
                        .set(row.progress().stay().map(Span::until).orElse(null))
                        .set(Texts.write(row.progress().movedTo())));
    }

    private static Progress progress(ResultSet row) throws SQLException {
        Instant joined = Rows.instant(row, "joined_at");
        // No instant of joining means that nobody did; no instant of leaving that it is open.
        Optional<Span> stay = row.getObject("joined_at") == null
                ? Optional.empty()
                : Optional.of(new Span(joined, Rows.instant(row, "left_at")));
        return new Progress(
                Rows.uuid(row, "instance_id"),
                row.getInt("terms_version"),
                Texts.read(row.getString("state"), State.class),
                row.getLong("booked"),
                stay,
                Texts.members(row.getString("moved_to")));
    }

    private record Row(UUID member, String bundle, Progress progress) {}
}
