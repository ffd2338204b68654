package org.loyaltyledger.ties.bundle;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.loyaltyledger.ties.bundle.rule.Completion;
import org.loyaltyledger.ties.bundle.rule.Purchase;
import org.loyaltyledger.vault.ledger.Room;
import org.loyaltyledger.vault.terms.bundle.Collected;
import org.loyaltyledger.vault.writer.Rows;
import org.loyaltyledger.vault.writer.Store;

/** Adds what a batch bought and completed; a purchase shrinks when something comes back, a completion may be undone. */
@ApplicationScoped
public class HistoryRows implements Store<UUID, History> {

    @Override
    public Room<UUID, History> room() {
        return Rooms.ADDED;
    }

    /** What this batch adds is nowhere yet. */
    @Override
    public Map<UUID, History> load(Connection connection, Set<UUID> instances) {
        return Map.of();
    }

    @Override
    public void store(Connection connection, Map<UUID, History> added) throws SQLException {
        List<Bought> purchases = new ArrayList<>();
        List<Completed> completions = new ArrayList<>();
        List<Rule> rules = new ArrayList<>();
        added.forEach((instance, history) -> {
            history.purchases().values().forEach(one -> purchases.add(new Bought(instance, one)));
            history.paid().values().forEach(one -> completions.add(new Completed(instance, one)));
            history.bundles().forEach((version, one) -> rules.add(new Rule(instance, version, one)));
        });
        purchases(connection, purchases);
        completions(connection, completions);
        Rows.write(
                connection,
                "INSERT INTO bundle_rule (instance_id, terms_version, document) VALUES (?, ?, ?)"
                        + " ON DUPLICATE KEY UPDATE document = VALUES(document)",
                rules,
                (values, row) -> values.set(row.instance()).set(row.version()).set(Texts.write(row.bundle())));
    }

    private static void purchases(Connection connection, List<Bought> rows) throws SQLException {
        Rows.write(
                connection,
                "INSERT INTO bundle_purchase (instance_id, receipt, occurred_at, on_day, terms_version, parts)"
                        + " VALUES (?, ?, ?, ?, ?, ?) ON DUPLICATE KEY UPDATE parts = VALUES(parts)",
                rows,
                (values, row) -> values.set(row.instance())
                        .set(row.purchase().reference())
                        .set(row.purchase().at())
                        .set(row.purchase().day())
                        .set(row.purchase().version())
                        .set(Texts.write(new Purchase.Parts(row.purchase().parts()))));
    }

    private static void completions(Connection connection, List<Completed> rows) throws SQLException {
        Rows.write(
                connection,
                "INSERT INTO bundle_completion (instance_id, receipt, occurred_at, on_day, terms_version, points, used,"
                        + " counts_from, transaction_id, undone_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
                        + " ON DUPLICATE KEY UPDATE points = VALUES(points), used = VALUES(used),"
                        + " counts_from = VALUES(counts_from),"
                        + " transaction_id = VALUES(transaction_id), undone_at = VALUES(undone_at)",
                rows,
                (values, row) -> {
                    Completion completion = row.paid().completion();
                    values.set(row.instance())
                            .set(completion.reference())
                            .set(completion.at())
                            .set(completion.day())
                            .set(completion.version())
                            .set(completion.points())
                            .set(Texts.write(completion.used()))
                            .set(row.paid().since())
                            .set(row.paid().transaction().orElse(null))
                            .set(row.paid().undoneAt().orElse(null));
                });
    }

    private record Bought(UUID instance, Purchase purchase) {}

    private record Completed(UUID instance, Paid paid) {}

    private record Rule(UUID instance, int version, Collected bundle) {}
}
