package org.loyaltyledger.ties.contract;

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
import java.util.UUID;
import org.loyaltyledger.ties.contract.rule.Agreement;
import org.loyaltyledger.ties.contract.rule.Life;
import org.loyaltyledger.ties.contract.rule.Signature;
import org.loyaltyledger.ties.contract.rule.Version;
import org.loyaltyledger.vault.writer.Rows;

/** What was offered to be signed, as rows. A document is written once; whether it is signed may change. */
final class VersionRows {

    private VersionRows() {}

    static Map<UUID, List<Version>> read(Connection connection, Set<UUID> contracts) throws SQLException {
        Map<UUID, List<Version>> found = new HashMap<>();
        Rows.select(
                connection,
                "SELECT contract_id, number, document, hash, offered_at, offered_by, offer_until, signed_at, signed_by,"
                        + " withdrawn_at FROM contract_version WHERE contract_id IN (?*) ORDER BY contract_id, number",
                List.of(),
                contracts,
                row -> found.computeIfAbsent(Rows.uuid(row, "contract_id"), none -> new ArrayList<>())
                        .add(version(row)));
        return found;
    }

    static void write(Connection connection, Collection<Life> lives) throws SQLException {
        List<Row> rows = lives.stream()
                .flatMap(life -> life.versions().stream()
                        .filter(version -> !version.kept())
                        .map(version -> new Row(life.id(), version)))
                .toList();
        Rows.write(
                connection,
                "INSERT INTO contract_version (contract_id, number, document, hash, offered_at, offered_by, offer_until,"
                        + " signed_at, signed_by, withdrawn_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
                        + " ON DUPLICATE KEY UPDATE signed_at = VALUES(signed_at), signed_by = VALUES(signed_by),"
                        + " withdrawn_at = VALUES(withdrawn_at)",
                rows,
                (values, row) -> values.set(row.contract())
                        .set(row.version().number())
                        .set(row.version().agreement().text())
                        .set(row.version().agreement().hash())
                        .set(row.version().offeredAt())
                        .set(row.version().offeredBy())
                        .set(row.version().until())
                        .set(row.version().signed().map(Signature::at).orElse(null))
                        .set(row.version().signed().map(Signature::by).orElse(null))
                        .set(row.version().withdrawnAt().orElse(null)));
    }

    private static Version version(ResultSet row) throws SQLException {
        Optional<Instant> signedAt = LifeStore.instant(row, "signed_at");
        String signedBy = row.getString("signed_by");
        return new Version(
                row.getInt("number"),
                Agreement.read(row.getString("document"), row.getString("hash")),
                Rows.instant(row, "offered_at"),
                row.getString("offered_by"),
                Rows.instant(row, "offer_until"),
                signedAt.map(at -> new Signature(at, signedBy)),
                LifeStore.instant(row, "withdrawn_at"),
                true);
    }

    private record Row(UUID contract, Version version) {}
}
