package org.loyaltyledger.views.integrity;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import org.loyaltyledger.api.audit.AuditReport.Difference;
import org.loyaltyledger.vault.ledger.Transaction;
import org.loyaltyledger.vault.writer.Chain;
import org.loyaltyledger.vault.writer.Rows;

/** Computes the hash chain of a partition again, batch by batch, from the stored transactions. */
final class ChainCheck {
    private static final int BATCHES_AT_ONCE = 200;

    private final Connection connection;
    private final int partition;
    private final List<Difference> differences = new ArrayList<>();

    ChainCheck(Connection connection, int partition) {
        this.connection = connection;
        this.partition = partition;
    }

    /** A link of the chain as stored. */
    private record Link(long batch, long firstSequence, long lastSequence, byte[] hash) {

        static Link of(ResultSet row) throws SQLException {
            return new Link(row.getLong(1), row.getLong(2), row.getLong(3), row.getBytes(4));
        }
    }

    List<Difference> differences() throws SQLException {
        try {
            walk();
        } catch (IllegalStateException | IllegalArgumentException impossible) {
            differ("transactions", "what the ledger can write", impossible.getMessage());
        }
        return differences;
    }

    private void walk() throws SQLException {
        byte[] hash = Chain.genesis();
        long batch = 0;
        long sequence = 0;
        for (List<Link> links = after(batch); !links.isEmpty(); links = after(batch)) {
            TransactionReader reader = new TransactionReader(connection, partition);
            List<Transaction> transactions = reader.between(
                    links.get(0).firstSequence(), links.get(links.size() - 1).lastSequence());
            for (Link link : links) {
                expect("batch " + link.batch(), batch + 1, link.batch());
                expect("first of batch " + link.batch(), sequence + 1, link.firstSequence());
                List<Transaction> own = transactions.stream()
                        .filter(transaction -> transaction.id().sequence() >= link.firstSequence()
                                && transaction.id().sequence() <= link.lastSequence())
                        .toList();
                compare("hash of batch " + link.batch(), Chain.next(hash, partition, link.batch(), own), link.hash());
                hash = link.hash();
                batch = link.batch();
                sequence = link.lastSequence();
            }
        }
        for (Link head : Rows.select(
                connection,
                "SELECT batch_no, next_seq, next_seq - 1, hash FROM head WHERE partition_id = ?",
                List.of(),
                List.of(partition),
                Link::of)) {
            expect("last batch", batch, head.batch());
            expect("last transaction", sequence, head.lastSequence());
            compare("hash of the head", hash, head.hash());
        }
    }

    private List<Link> after(long batch) throws SQLException {
        return Rows.select(
                connection,
                "SELECT batch_no, first_seq, last_seq, hash FROM batch WHERE partition_id = ? AND batch_no > ?"
                        + " ORDER BY batch_no LIMIT " + BATCHES_AT_ONCE,
                List.of(partition),
                List.of(batch),
                Link::of);
    }

    private void expect(String what, long expected, long found) {
        if (expected != found) {
            differ(what, Long.toString(expected), Long.toString(found));
        }
    }

    private void compare(String what, byte[] expected, byte[] found) {
        if (!Arrays.equals(expected, found)) {
            differ(what, HexFormat.of().formatHex(expected), HexFormat.of().formatHex(found));
        }
    }

    private void differ(String what, String expected, String found) {
        differences.add(new Difference("HASH_CHAIN", "partition " + partition + ": " + what, expected, found));
    }
}
