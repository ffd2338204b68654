package org.loyaltyledger.views.integrity;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.loyaltyledger.vault.ledger.Allocation;
import org.loyaltyledger.vault.ledger.Entry;
import org.loyaltyledger.vault.ledger.Lot;
import org.loyaltyledger.vault.ledger.Note;
import org.loyaltyledger.vault.ledger.Transaction;
import org.loyaltyledger.vault.ledger.TransactionId;
import org.loyaltyledger.vault.ledger.TransactionKind;
import org.loyaltyledger.vault.writer.AllocationRows;
import org.loyaltyledger.vault.writer.LotRows;
import org.loyaltyledger.vault.writer.OriginsText;
import org.loyaltyledger.vault.writer.Rows;

/** Reads whole transactions as they were written, a range of sequence numbers at a time. */
final class TransactionReader {
    private final Connection connection;
    private final int partition;

    TransactionReader(Connection connection, int partition) {
        this.connection = connection;
        this.partition = partition;
    }

    /** In the order of their sequence; both ends included. Four statements. */
    List<Transaction> between(long first, long last) throws SQLException {
        Map<TransactionId, List<Entry>> entries =
                grouped("entry", "seq, nth", first, last, TransactionReader::entry, Entry::transaction);
        Map<TransactionId, List<Allocation>> allocations =
                grouped("allocation", "seq, nth", first, last, AllocationRows::map, Allocation::transaction);
        Map<TransactionId, List<Lot>> lots = grouped(
                "lot", "seq, nth", first, last, LotRows::map, lot -> lot.id().origin());
        List<Transaction> found = new ArrayList<>();
        for (Header header : select("ledger_transaction", "seq", first, last, Header::of)) {
            found.add(header.with(
                    entries.getOrDefault(header.id, List.of()),
                    allocations.getOrDefault(header.id, List.of()),
                    lots.getOrDefault(header.id, List.of())));
        }
        return found;
    }

    private <R> Map<TransactionId, List<R>> grouped(
            String table, String order, long first, long last, Rows.Mapper<R> mapper, Function<R, TransactionId> of)
            throws SQLException {
        return select(table, order, first, last, mapper).stream()
                .collect(Collectors.groupingBy(of, HashMap::new, Collectors.toList()));
    }

    private <R> List<R> select(String table, String order, long first, long last, Rows.Mapper<R> mapper)
            throws SQLException {
        return Rows.select(
                connection,
                "SELECT * FROM " + table + " WHERE partition_id = ? AND seq >= ? AND seq <= ? ORDER BY " + order,
                List.of(partition, first),
                List.of(last),
                mapper);
    }

    private static Entry entry(ResultSet row) throws SQLException {
        return new Entry(
                new TransactionId(row.getInt("partition_id"), row.getLong("seq")),
                row.getInt("nth"),
                Rows.uuid(row, "account_id"),
                row.getLong("points"),
                row.getLong("balance"),
                row.getLong("entry_no"));
    }

    /** A transaction without its lines. */
    private record Header(
            TransactionId id,
            TransactionKind kind,
            java.time.Instant occurredAt,
            java.time.Instant recordedAt,
            Note note,
            String explanation,
            java.time.Instant slidesTo,
            List<TransactionId> takesBackFrom) {

        static Header of(ResultSet row) throws SQLException {
            return new Header(
                    new TransactionId(row.getInt("partition_id"), row.getLong("seq")),
                    TransactionKind.valueOf(row.getString("kind")),
                    Rows.instant(row, "occurred_at"),
                    Rows.instant(row, "recorded_at"),
                    new Note(
                            row.getString("actor"),
                            row.getString("reason"),
                            row.getString("reference"),
                            row.getInt("terms_version")),
                    row.getString("explanation"),
                    Rows.instant(row, "slides_to"),
                    OriginsText.read(row.getInt("partition_id"), row.getString("takes_from")));
        }

        Transaction with(List<Entry> entries, List<Allocation> allocations, List<Lot> lots) {
            return new Transaction(
                    id,
                    kind,
                    occurredAt,
                    recordedAt,
                    note,
                    explanation,
                    entries,
                    allocations,
                    lots,
                    slidesTo,
                    takesBackFrom);
        }
    }
}
