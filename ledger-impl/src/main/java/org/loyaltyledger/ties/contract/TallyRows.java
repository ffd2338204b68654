package org.loyaltyledger.ties.contract;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.loyaltyledger.api.contract.ContractChargeKind;
import org.loyaltyledger.ties.contract.rule.Charge;
import org.loyaltyledger.ties.contract.rule.Life;
import org.loyaltyledger.vault.writer.Rows;

/** What contracts came to, as rows: what was counted in each period, and what was charged. */
final class TallyRows {

    private TallyRows() {}

    static Map<UUID, Map<Integer, BigDecimal>> counts(Connection connection, Set<UUID> contracts) throws SQLException {
        Map<UUID, Map<Integer, BigDecimal>> found = new HashMap<>();
        Rows.select(
                connection,
                "SELECT contract_id, period, counted FROM contract_count WHERE contract_id IN (?*)",
                List.of(),
                contracts,
                row -> found.computeIfAbsent(Rows.uuid(row, "contract_id"), none -> new TreeMap<>())
                        .put(row.getInt("period"), row.getBigDecimal("counted")));
        return found;
    }

    static Map<UUID, List<Charge>> charges(Connection connection, Set<UUID> contracts) throws SQLException {
        Map<UUID, List<Charge>> found = new HashMap<>();
        Rows.select(
                connection,
                "SELECT contract_id, number, kind, period, amount, due_at, paid_at, paid_by, reference"
                        + " FROM contract_charge WHERE contract_id IN (?*) ORDER BY contract_id, number",
                List.of(),
                contracts,
                row -> found.computeIfAbsent(Rows.uuid(row, "contract_id"), none -> new ArrayList<>())
                        .add(charge(row)));
        return found;
    }

    static void write(Connection connection, Collection<Life> lives) throws SQLException {
        List<Count> counts = new ArrayList<>();
        List<Owed> charges = new ArrayList<>();
        lives.forEach(life -> {
            life.tally().counted().forEach((period, counted) -> counts.add(new Count(life.id(), period, counted)));
            life.tally().charges().forEach(charge -> charges.add(new Owed(life.id(), charge)));
        });
        Rows.write(
                connection,
                "INSERT INTO contract_count (contract_id, period, counted) VALUES (?, ?, ?)"
                        + " ON DUPLICATE KEY UPDATE counted = VALUES(counted)",
                counts,
                (values, row) -> values.set(row.contract()).set(row.period()).set(row.counted()));
        Rows.write(
                connection,
                "INSERT INTO contract_charge (contract_id, number, kind, period, amount, due_at, paid_at, paid_by,"
                        + " reference) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?) ON DUPLICATE KEY UPDATE"
                        + " amount = VALUES(amount), paid_at = VALUES(paid_at), paid_by = VALUES(paid_by),"
                        + " reference = VALUES(reference)",
                charges,
                (values, row) -> values.set(row.contract())
                        .set(row.charge().number())
                        .set(row.charge().kind())
                        .set(row.charge().period())
                        .set(row.charge().amount())
                        .set(row.charge().dueAt())
                        .set(row.charge().paid().map(Charge.Payment::at).orElse(null))
                        .set(row.charge().paid().map(Charge.Payment::by).orElse(null))
                        .set(row.charge().paid().map(Charge.Payment::reference).orElse(null)));
    }

    private static Charge charge(ResultSet row) throws SQLException {
        Optional<Instant> paidAt = LifeStore.instant(row, "paid_at");
        String paidBy = row.getString("paid_by");
        String reference = row.getString("reference");
        return new Charge(
                row.getInt("number"),
                ContractChargeKind.valueOf(row.getString("kind")),
                row.getInt("period"),
                row.getBigDecimal("amount"),
                Rows.instant(row, "due_at"),
                paidAt.map(at -> new Charge.Payment(at, paidBy, reference)));
    }

    private record Count(UUID contract, int period, BigDecimal counted) {}

    private record Owed(UUID contract, Charge charge) {}
}
