package org.loyaltyledger.views.statement;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.loyaltyledger.api.statement.Allocation;
import org.loyaltyledger.api.statement.Entry;
import org.loyaltyledger.vault.ledger.Book;
import org.loyaltyledger.vault.ledger.LotId;
import org.loyaltyledger.vault.ledger.TransactionId;
import org.loyaltyledger.vault.writer.Rows;

/**
 * Reads the lines of one transaction.
 *
 * @param only ids of the member whose lines they are to be; empty: everybody's
 */
record Particulars(Connection connection, TransactionId transaction, Optional<Set<UUID>> only) {

    List<Entry> entries() throws SQLException {
        return Rows.select(
                        connection,
                        "SELECT account_id, points, balance FROM entry WHERE partition_id = ? AND seq IN (?*)"
                                + " ORDER BY nth",
                        List.of(transaction.partition()),
                        List.of(transaction.sequence()),
                        row -> new Line(
                                Rows.uuid(row, "account_id"),
                                new Entry(
                                        label(Rows.uuid(row, "account_id")),
                                        row.getLong("points"),
                                        row.getLong("balance"))))
                .stream()
                .filter(line -> isVisible(line.account()))
                .map(Line::entry)
                .toList();
    }

    List<Allocation> allocations() throws SQLException {
        return Rows.select(
                        connection,
                        "SELECT a.account_id, a.lot_seq, a.lot_nth, a.effect, a.points, t.recorded_at"
                                + " FROM allocation a JOIN ledger_transaction t"
                                + " ON t.partition_id = a.partition_id AND t.seq = a.lot_seq"
                                + " WHERE a.partition_id = ? AND a.seq IN (?*) ORDER BY a.nth",
                        List.of(transaction.partition()),
                        List.of(transaction.sequence()),
                        row -> new Part(
                                Rows.uuid(row, "account_id"),
                                new Allocation(
                                        lot(row.getLong("lot_seq"), row.getInt("lot_nth"))
                                                .uuid(Rows.instant(row, "recorded_at")),
                                        row.getString("effect"),
                                        row.getLong("points"))))
                .stream()
                .filter(part -> isVisible(part.account()))
                .map(Part::allocation)
                .toList();
    }

    /** Members whose points it moved. */
    Set<UUID> members() throws SQLException {
        return Rows.select(
                        connection,
                        "SELECT DISTINCT account_id FROM entry WHERE partition_id = ? AND seq IN (?*)",
                        List.of(transaction.partition()),
                        List.of(transaction.sequence()),
                        row -> Rows.uuid(row, "account_id"))
                .stream()
                .filter(account -> Arrays.stream(Book.values())
                        .noneMatch(book -> book.in(transaction.partition()).equals(account)))
                .collect(Collectors.toSet());
    }

    private record Line(UUID account, Entry entry) {}

    private record Part(UUID account, Allocation allocation) {}

    private boolean isVisible(UUID account) {
        return only.isEmpty() || only.get().contains(account);
    }

    private LotId lot(long sequence, int nth) {
        return new LotId(new TransactionId(transaction.partition(), sequence), nth);
    }

    private String label(UUID account) {
        return Arrays.stream(Book.values())
                .filter(book -> book.in(transaction.partition()).equals(account))
                .findFirst()
                .map(book -> "programme:" + book.name().toLowerCase(Locale.ROOT))
                .orElse("member:" + account);
    }
}
