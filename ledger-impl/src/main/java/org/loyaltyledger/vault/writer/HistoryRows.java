package org.loyaltyledger.vault.writer;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.loyaltyledger.vault.ledger.AccountFact;
import org.loyaltyledger.vault.ledger.Allocation;
import org.loyaltyledger.vault.ledger.Lot;
import org.loyaltyledger.vault.ledger.TransactionId;
import org.loyaltyledger.vault.ledger.TransactionKind;

/**
 * All that ever happened to one account and to those merged into it, in five statements over the indexes of each.
 *
 * @param merged the accounts that were merged into it, or into one of these
 * @param facts of all of them; a transaction that touched several is a fact of each
 * @param lots all of their lots, open or not
 */
record HistoryRows(Set<UUID> merged, List<AccountFact> facts, List<Lot> lots) {
    private static final int SEQUENCES_AT_ONCE = 5_000;

    static HistoryRows of(Connection connection, UUID account) throws SQLException {
        Set<UUID> all = new LinkedHashSet<>(Set.of(account));
        List<UUID> last = List.of(account);
        while (!last.isEmpty()) {
            last = AccountRows.mergedInto(connection, last);
            all.addAll(last);
        }
        List<AccountFact> facts = new ArrayList<>();
        List<Lot> lots = new ArrayList<>();
        for (UUID one : all) {
            read(connection, one, facts, lots);
        }
        all.remove(account);
        return new HistoryRows(all, facts, lots);
    }

    private static void read(Connection connection, UUID account, List<AccountFact> facts, List<Lot> found)
            throws SQLException {
        Map<TransactionId, Lines> lines = new TreeMap<>();
        List<Lot> lots = Rows.select(
                connection, "SELECT * FROM lot WHERE account_id IN (?*)", List.of(), List.of(account), LotRows::map);
        lots.forEach(lot -> at(lines, lot.id().origin()).lots.add(lot));
        Rows.select(
                        connection,
                        "SELECT * FROM allocation WHERE account_id IN (?*) ORDER BY partition_id, seq, nth",
                        List.of(),
                        List.of(account),
                        AllocationRows::map)
                .forEach(allocation ->
                        at(lines, allocation.transaction()).allocations.add(allocation));
        Rows.select(
                        connection,
                        "SELECT partition_id, seq, points FROM entry WHERE account_id IN (?*)",
                        List.of(),
                        List.of(account),
                        row -> Map.entry(
                                new TransactionId(row.getInt("partition_id"), row.getLong("seq")),
                                row.getLong("points")))
                .forEach(entry -> at(lines, entry.getKey()).add(entry.getValue()));
        Map<TransactionId, Header> headers = headers(connection, lines);
        lines.forEach((id, line) -> facts.add(headers.get(id).with(id, line)));
        found.addAll(lots);
    }

    private static Lines at(Map<TransactionId, Lines> lines, TransactionId id) {
        return lines.computeIfAbsent(id, none -> new Lines());
    }

    private static Map<TransactionId, Header> headers(Connection connection, Map<TransactionId, Lines> lines)
            throws SQLException {
        Map<TransactionId, Header> headers = new HashMap<>();
        for (Map.Entry<Integer, List<Long>> part :
                AllocationRows.byPartition(lines.keySet()).entrySet()) {
            List<Long> sequences = part.getValue();
            for (int from = 0; from < sequences.size(); from += SEQUENCES_AT_ONCE) {
                Rows.select(
                                connection,
                                "SELECT partition_id, seq, kind, occurred_at, recorded_at, slides_to, takes_from"
                                        + " FROM ledger_transaction WHERE partition_id = ? AND seq IN (?*)",
                                List.of(part.getKey()),
                                sequences.subList(from, Math.min(sequences.size(), from + SEQUENCES_AT_ONCE)),
                                row -> Map.entry(new TransactionId(part.getKey(), row.getLong("seq")), Header.of(row)))
                        .forEach(header -> headers.put(header.getKey(), header.getValue()));
            }
        }
        return headers;
    }

    /** What a transaction did to the account. */
    private static final class Lines {
        final List<Lot> lots = new ArrayList<>();
        final List<Allocation> allocations = new ArrayList<>();
        long balanceBy;
        long debited;

        void add(long points) {
            balanceBy += points;
            debited -= Math.min(0, points);
        }
    }

    private record Header(
            TransactionKind kind,
            Instant occurredAt,
            Instant recordedAt,
            Instant slidesTo,
            List<TransactionId> takesBackFrom) {

        static Header of(ResultSet row) throws SQLException {
            return new Header(
                    TransactionKind.valueOf(row.getString("kind")),
                    Rows.instant(row, "occurred_at"),
                    Rows.instant(row, "recorded_at"),
                    Rows.instant(row, "slides_to"),
                    OriginsText.read(row.getInt("partition_id"), row.getString("takes_from")));
        }

        AccountFact with(TransactionId id, Lines lines) {
            return new AccountFact(
                    id,
                    kind,
                    occurredAt,
                    recordedAt,
                    lines.balanceBy,
                    lines.debited,
                    lines.allocations,
                    lines.lots,
                    slidesTo,
                    takesBackFrom);
        }
    }
}
