package org.loyaltyledger.ties.club;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.loyaltyledger.ties.club.rule.Membership;
import org.loyaltyledger.ties.club.rule.Term;
import org.loyaltyledger.vault.ledger.Room;
import org.loyaltyledger.vault.writer.Rows;
import org.loyaltyledger.vault.writer.Store;

/** Memberships as rows; none is ever deleted. */
@ApplicationScoped
public class RollStore implements Store<UUID, Roll> {

    @Override
    public Room<UUID, Roll> room() {
        return Rooms.ROLLS;
    }

    @Override
    public Map<UUID, Roll> load(Connection connection, Set<UUID> members) throws SQLException {
        Map<UUID, List<Entry>> rows = new HashMap<>();
        Rows.select(
                        connection,
                        "SELECT " + EntryColumns.NAMES
                                + " FROM membership WHERE member_id IN (?*) ORDER BY joined_at, id",
                        List.of(),
                        members,
                        EntryColumns::read)
                .forEach(entry -> rows.computeIfAbsent(entry.membership().member(), none -> new ArrayList<>())
                        .add(entry));
        Map<UUID, Roll> found = new HashMap<>();
        rows.forEach((member, entries) -> found.put(member, new Roll(entries)));
        return found;
    }

    @Override
    public void store(Connection connection, Map<UUID, Roll> changed) throws SQLException {
        List<Entry> entries = changed.values().stream()
                .flatMap(roll -> roll.entries().stream())
                .toList();
        if (!entries.isEmpty()) {
            Rows.write(connection, EntryColumns.UPSERT, entries, RollStore::bind);
        }
    }

    private static void bind(Rows.Values values, Entry entry) throws SQLException {
        Membership membership = entry.membership();
        Term term = membership.term();
        values.set(membership.id())
                .set(membership.member())
                .set(entry.programme())
                .set(entry.partition())
                .set(membership.club())
                .set(membership.plan())
                .set(membership.joinedAt())
                .set(membership.joinedOn())
                .set(term.cause())
                .set(term.number())
                .set(term.anchor())
                .set(term.nth())
                .set(term.from())
                .set(term.until().orElse(null))
                .set(term.days())
                .set(term.paid())
                .set(term.lapsesOn().orElse(null))
                .set(term.price())
                .set(term.credit())
                .set(term.version())
                .set(term.promised())
                .set(term.held().orElse(null))
                .set(term.creditUntil().orElse(null))
                .set(membership.pause().map(Membership.Pause::at).orElse(null))
                .set(membership.pause().map(Membership.Pause::from).orElse(null))
                .set(membership.pause().map(Membership.Pause::until).orElse(null))
                .set(membership.ending())
                .set(membership.nextPlan().orElse(null))
                .set(membership.end().map(Membership.End::status).orElse(null))
                .set(membership.end().map(Membership.End::at).orElse(null))
                .set(membership.end().map(Membership.End::reason).orElse(null))
                .set(membership.nextOn().orElse(null))
                .set(entry.told());
    }
}
