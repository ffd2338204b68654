package org.loyaltyledger.ties.contract;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.loyaltyledger.api.contract.ContractStatus;
import org.loyaltyledger.ground.column.UuidColumn;
import org.loyaltyledger.ties.contract.rule.Charge;
import org.loyaltyledger.ties.contract.rule.Closing;
import org.loyaltyledger.ties.contract.rule.Given;
import org.loyaltyledger.ties.contract.rule.Life;
import org.loyaltyledger.ties.contract.rule.Notice;
import org.loyaltyledger.ties.contract.rule.Tally;
import org.loyaltyledger.ties.contract.rule.Term;
import org.loyaltyledger.ties.contract.rule.Version;
import org.loyaltyledger.vault.ledger.Lot;
import org.loyaltyledger.vault.ledger.Room;
import org.loyaltyledger.vault.writer.Rows;
import org.loyaltyledger.vault.writer.Store;

/** Contracts, each with its versions, counts and charges: four tables, one statement a table whatever their number. */
@ApplicationScoped
public class LifeStore implements Store<UUID, Life> {

    @Override
    public Room<UUID, Life> room() {
        return Rooms.LIVES;
    }

    @Override
    public Map<UUID, Life> load(Connection connection, Set<UUID> ids) throws SQLException {
        Map<UUID, List<Version>> versions = VersionRows.read(connection, ids);
        if (versions.isEmpty()) {
            return Map.of();
        }
        Map<UUID, Map<Integer, BigDecimal>> counts = TallyRows.counts(connection, versions.keySet());
        Map<UUID, List<Charge>> charges = TallyRows.charges(connection, versions.keySet());
        Map<UUID, Life> found = new HashMap<>();
        Rows.select(
                connection,
                "SELECT id, programme_id, member_id, template, predecessor, up_front_id, up_front_points, booked, vested,"
                        + " forfeited, bonus_over, settled, notice_at, notice_by, notice_own, successor, closed_state, closed_at,"
                        + " closed_by, closed_for FROM contract WHERE id IN (?*)",
                List.of(),
                versions.keySet(),
                row -> {
                    UUID id = Rows.uuid(row, "id");
                    Tally tally = new Tally(
                            given(row),
                            counts.getOrDefault(id, Map.of()),
                            row.getInt("settled"),
                            charges.getOrDefault(id, List.of()));
                    return found.put(id, life(row, id, versions.get(id), tally));
                });
        return found;
    }

    @Override
    public void store(Connection connection, Map<UUID, Life> changed) throws SQLException {
        VersionRows.write(connection, changed.values());
        TallyRows.write(connection, changed.values());
        Rows.write(
                connection,
                "INSERT INTO contract (id, programme_id, member_id, template, predecessor, offer_until, cooling_ends,"
                        + " active_from, ends_at, up_front_id, up_front_points, booked, vested, forfeited, bonus_over,"
                        + " settled, notice_at, notice_by, notice_own, successor, closed_state, closed_at, closed_by,"
                        + " closed_for, next_due) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
                        + " ON DUPLICATE KEY UPDATE member_id = VALUES(member_id), cooling_ends = VALUES(cooling_ends),"
                        + " active_from = VALUES(active_from), ends_at = VALUES(ends_at),"
                        + " up_front_id = VALUES(up_front_id), up_front_points = VALUES(up_front_points),"
                        + " booked = VALUES(booked), vested = VALUES(vested), forfeited = VALUES(forfeited),"
                        + " bonus_over = VALUES(bonus_over), settled = VALUES(settled), notice_at = VALUES(notice_at),"
                        + " notice_by = VALUES(notice_by), notice_own = VALUES(notice_own), successor = VALUES(successor),"
                        + " closed_state = VALUES(closed_state), closed_at = VALUES(closed_at),"
                        + " closed_by = VALUES(closed_by), closed_for = VALUES(closed_for),"
                        + " next_due = VALUES(next_due)",
                changed.values(),
                LifeStore::bind);
    }

    private static void bind(Rows.Values values, Life life) throws SQLException {
        Optional<Term> term = life.term();
        Given given = life.tally().given();
        Optional<Notice> notice = life.notice();
        Optional<Closing> closed = life.closed();
        values.set(life.id())
                .set(life.programme())
                .set(life.member())
                .set(life.template())
                .set(life.predecessor().orElse(null))
                .set(life.offer().until())
                .set(term.map(Term::coolingEnds).orElse(null))
                .set(term.map(Term::activeFrom).orElse(null))
                .set(term.map(Term::endsAt).orElse(null))
                .set(given.upFront().orElse(null))
                .set(given.upFrontPoints())
                .set(given.booked())
                .set(given.vested())
                .set(given.forfeited())
                .set(given.over())
                .set(life.tally().settled())
                .set(notice.map(Notice::at).orElse(null))
                .set(notice.map(Notice::by).orElse(null))
                .set(notice.map(Notice::own).orElse(false))
                .set(notice.map(Notice::successor).orElse(null))
                .set(closed.map(Closing::state).orElse(null))
                .set(closed.map(Closing::at).orElse(null))
                .set(closed.map(Closing::by).orElse(null))
                .set(closed.map(Closing::reason).orElse(null))
                .set(life.nextDue());
    }

    private static Life life(ResultSet row, UUID id, List<Version> versions, Tally tally) throws SQLException {
        return new Life(
                id,
                row.getLong("programme_id"),
                Rows.uuid(row, "member_id"),
                row.getString("template"),
                uuid(row, "predecessor"),
                versions,
                tally,
                row.getBytes("successor") == null
                        ? Optional.empty()
                        : Optional.of(new Notice(
                                Rows.instant(row, "notice_at"),
                                row.getString("notice_by"),
                                row.getBoolean("notice_own"),
                                Rows.uuid(row, "successor"))),
                row.getString("closed_state") == null
                        ? Optional.empty()
                        : Optional.of(new Closing(
                                ContractStatus.valueOf(row.getString("closed_state")),
                                Rows.instant(row, "closed_at"),
                                row.getString("closed_by"),
                                row.getString("closed_for"))));
    }

    private static Given given(ResultSet row) throws SQLException {
        return new Given(
                uuid(row, "up_front_id"),
                row.getLong("up_front_points"),
                row.getInt("booked"),
                row.getLong("vested"),
                row.getLong("forfeited"),
                row.getBoolean("bonus_over"));
    }

    private static Optional<UUID> uuid(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getBytes(column)).map(UuidColumn::uuid);
    }

    static Optional<java.time.Instant> instant(ResultSet row, String column) throws SQLException {
        return Optional.of(Rows.instant(row, column)).filter(at -> !at.equals(Lot.NEVER));
    }
}
