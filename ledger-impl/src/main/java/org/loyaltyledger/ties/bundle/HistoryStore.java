package org.loyaltyledger.ties.bundle;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.loyaltyledger.ground.column.UuidColumn;
import org.loyaltyledger.ties.bundle.rule.Completion;
import org.loyaltyledger.ties.bundle.rule.Purchase;
import org.loyaltyledger.vault.ledger.Room;
import org.loyaltyledger.vault.terms.bundle.Collected;
import org.loyaltyledger.vault.writer.Rows;
import org.loyaltyledger.vault.writer.Store;

/** Reads what instances were made of; {@link HistoryRows} adds to it. */
@ApplicationScoped
public class HistoryStore implements Store<UUID, History> {

    @Override
    public Room<UUID, History> room() {
        return Rooms.HISTORY;
    }

    @Override
    public Map<UUID, History> load(Connection connection, Set<UUID> instances) throws SQLException {
        Map<UUID, History> found = new HashMap<>();
        Rows.select(
                connection,
                "SELECT instance_id, receipt, occurred_at, on_day, terms_version, parts FROM bundle_purchase"
                        + " WHERE instance_id IN (?*)",
                List.of(),
                instances,
                row -> add(found, row, purchase(row)));
        Rows.select(
                connection,
                "SELECT instance_id, receipt, occurred_at, on_day, terms_version, points, used, counts_from,"
                        + " transaction_id, undone_at FROM bundle_completion WHERE instance_id IN (?*)",
                List.of(),
                instances,
                row -> add(found, row, paid(row)));
        Rows.select(
                connection,
                "SELECT instance_id, terms_version, document FROM bundle_rule WHERE instance_id IN (?*)",
                List.of(),
                instances,
                row -> add(found, row, rule(row)));
        return found;
    }

    /** It changes by additions. */
    @Override
    public void store(Connection connection, Map<UUID, History> none) {
        throw new IllegalStateException("Histories are read only");
    }

    private static History add(Map<UUID, History> found, ResultSet row, History more) throws SQLException {
        return found.merge(Rows.uuid(row, "instance_id"), more, History::plus);
    }

    private static History purchase(ResultSet row) throws SQLException {
        String receipt = row.getString("receipt");
        Purchase purchase = new Purchase(
                Rows.instant(row, "occurred_at"),
                row.getObject("on_day", LocalDate.class),
                receipt,
                row.getInt("terms_version"),
                Texts.read(row.getString("parts"), Purchase.Parts.class).parts());
        return new History(Map.of(receipt, purchase), Map.of(), Map.of());
    }

    private static History paid(ResultSet row) throws SQLException {
        String receipt = row.getString("receipt");
        Completion completion = new Completion(
                Rows.instant(row, "occurred_at"),
                row.getObject("on_day", LocalDate.class),
                receipt,
                row.getInt("terms_version"),
                row.getLong("points"),
                List.of(Texts.read(row.getString("used"), String[].class)));
        Optional<Instant> undone =
                row.getObject("undone_at") == null ? Optional.empty() : Optional.of(Rows.instant(row, "undone_at"));
        Optional<UUID> transaction =
                Optional.ofNullable(row.getBytes("transaction_id")).map(UuidColumn::uuid);
        return new History(
                Map.of(),
                Map.of(receipt, new Paid(completion, Rows.instant(row, "counts_from"), transaction, undone)),
                Map.of());
    }

    private static History rule(ResultSet row) throws SQLException {
        Collected bundle = Texts.read(row.getString("document"), Collected.class);
        return new History(Map.of(), Map.of(), Map.of(row.getInt("terms_version"), bundle));
    }
}
