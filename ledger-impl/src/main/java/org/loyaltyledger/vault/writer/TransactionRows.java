package org.loyaltyledger.vault.writer;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import org.loyaltyledger.vault.ledger.Allocation;
import org.loyaltyledger.vault.ledger.Entry;
import org.loyaltyledger.vault.ledger.Transaction;

/** Writes transactions with their entries and allocations: three statements. They are never changed. */
final class TransactionRows {

    private TransactionRows() {}

    static void write(Connection connection, long batch, Collection<Transaction> transactions) throws SQLException {
        Rows.write(
                connection,
                "INSERT INTO ledger_transaction (partition_id, seq, batch_no, kind, occurred_at, recorded_at, actor,"
                        + " reason, reference, terms_version, explanation, slides_to, takes_from)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                transactions,
                (values, transaction) -> values.set(transaction.id().partition())
                        .set(transaction.id().sequence())
                        .set(batch)
                        .set(transaction.kind())
                        .set(transaction.occurredAt())
                        .set(transaction.recordedAt())
                        .set(transaction.note().actor())
                        .set(transaction.note().reason())
                        .set(transaction.note().reference())
                        .set(transaction.note().termsVersion())
                        .set(transaction.explanation())
                        .set(transaction.slidesTo())
                        .set(OriginsText.write(transaction.id().partition(), transaction.takesBackFrom())));
        List<Entry> entries = transactions.stream()
                .flatMap(transaction -> transaction.entries().stream())
                .toList();
        Rows.write(
                connection,
                "INSERT INTO entry (partition_id, seq, nth, account_id, points, balance, entry_no)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?)",
                entries,
                (values, entry) -> values.set(entry.transaction().partition())
                        .set(entry.transaction().sequence())
                        .set(entry.nth())
                        .set(entry.account())
                        .set(entry.points())
                        .set(entry.balance())
                        .set(entry.number()));
        List<Allocation> allocations = transactions.stream()
                .flatMap(transaction -> transaction.allocations().stream())
                .toList();
        Rows.write(
                connection,
                "INSERT INTO allocation (partition_id, seq, nth, account_id, lot_seq, lot_nth, effect, points)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
                allocations,
                (values, allocation) -> values.set(allocation.transaction().partition())
                        .set(allocation.transaction().sequence())
                        .set(allocation.nth())
                        .set(allocation.account())
                        .set(allocation.lot().origin().sequence())
                        .set(allocation.lot().nth())
                        .set(allocation.effect())
                        .set(allocation.points()));
    }
}
