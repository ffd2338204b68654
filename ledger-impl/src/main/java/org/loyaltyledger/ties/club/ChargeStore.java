package org.loyaltyledger.ties.club;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.loyaltyledger.api.club.ChargeKind;
import org.loyaltyledger.api.club.ChargeStatus;
import org.loyaltyledger.ties.club.rule.Charge;
import org.loyaltyledger.vault.ledger.Lot;
import org.loyaltyledger.vault.ledger.Room;
import org.loyaltyledger.vault.writer.Rows;
import org.loyaltyledger.vault.writer.Store;

/** Charges as rows; none is ever deleted. */
@ApplicationScoped
public class ChargeStore implements Store<UUID, ChargeRow> {

    static final String NAMES =
            "id, membership_id, programme_id, kind, plan, from_on, until_on, amount, due_on, status,"
                    + " failures, settled_at, note";

    @Override
    public Room<UUID, ChargeRow> room() {
        return Rooms.CHARGES;
    }

    @Override
    public Map<UUID, ChargeRow> load(Connection connection, Set<UUID> ids) throws SQLException {
        return Rows.select(
                        connection,
                        "SELECT " + NAMES + " FROM membership_charge WHERE id IN (?*)",
                        List.of(),
                        ids,
                        ChargeStore::row)
                .stream()
                .collect(Collectors.toMap(row -> row.charge().id(), Function.identity()));
    }

    @Override
    public void store(Connection connection, Map<UUID, ChargeRow> changed) throws SQLException {
        Rows.write(
                connection,
                "INSERT INTO membership_charge (" + NAMES + ") VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
                        + " ON DUPLICATE KEY UPDATE status = VALUES(status), failures = VALUES(failures),"
                        + " settled_at = VALUES(settled_at), note = VALUES(note)",
                changed.values(),
                (values, row) -> values.set(row.charge().id())
                        .set(row.charge().membership())
                        .set(row.programme())
                        .set(row.charge().kind())
                        .set(row.charge().plan())
                        .set(row.charge().from())
                        .set(row.charge().until().orElse(null))
                        .set(row.charge().amount())
                        .set(row.charge().dueOn())
                        .set(row.charge().status())
                        .set(row.charge().failures())
                        .set(row.charge().settledAt().orElse(null))
                        .set(row.charge().note()));
    }

    static ChargeRow row(ResultSet row) throws SQLException {
        Charge charge = new Charge(
                Rows.uuid(row, "id"),
                Rows.uuid(row, "membership_id"),
                ChargeKind.valueOf(row.getString("kind")),
                row.getString("plan"),
                EntryColumns.day(row, "from_on").orElseThrow(),
                EntryColumns.day(row, "until_on"),
                EntryColumns.amount(row, "amount"),
                EntryColumns.day(row, "due_on").orElseThrow(),
                ChargeStatus.valueOf(row.getString("status")),
                row.getInt("failures"),
                Optional.<Instant>of(Rows.instant(row, "settled_at")).filter(at -> !at.equals(Lot.NEVER)),
                row.getString("note"));
        return new ChargeRow(charge, row.getLong("programme_id"));
    }
}
