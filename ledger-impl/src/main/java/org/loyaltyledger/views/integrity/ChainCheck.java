package org.loyaltyledger.views.integrity;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.loyaltyledger.api.audit.AuditReport.Difference;
import org.loyaltyledger.vault.ledger.Transaction;
import org.loyaltyledger.vault.writer.Chain;
import org.loyaltyledger.vault.writer.Rows;

/**
 * Computes the hash chain of a partition again from the stored transactions, some batches at a time. A link is checked
 * against the stored hash of the link before, which was checked itself, so the pieces prove the whole.
 */
final class ChainCheck {
    private static final int BATCHES_MOST = 2_000;
    private static final int TRANSACTIONS_MOST = 5_000;

    private final Connection connection;
    private final int partition;
    private final Found found;

    ChainCheck(Connection connection, int partition) {
        this.connection = connection;
        this.partition = partition;
        this.found = new Found(connection);
    }

    /** A link of the chain as stored. */
    private record Link(long batch, long firstSequence, long lastSequence, byte[] hash) {
        static final Link NONE = new Link(0, 1, 0, Chain.genesis());

        static Link of(ResultSet row) throws SQLException {
            return new Link(row.getLong(1), row.getLong(2), row.getLong(3), row.getBytes(4));
        }
    }

    /** @param partitions how many are audited */
    AuditPiece next(AuditProgress progress, int partitions) throws SQLException {
        List<Link> links = some(after(progress.batch()));
        Link before = link(progress.batch());
        if (links.isEmpty()) {
            end(before);
            return new AuditPiece(progress.nextPartition(partitions), found.differences());
        }
        Link last = links.get(links.size() - 1);
        long from = before.lastSequence() + 1;
        for (RangeCheck check : RangeCheck.values()) {
            found.add(check.name(), check.on(partition, from, last.lastSequence()));
        }
        walk(before, links);
        return new AuditPiece(
                progress.chained(
                        last.batch(),
                        found.count("ledger_transaction", range(from, last.lastSequence())),
                        found.count("entry", range(from, last.lastSequence())),
                        links.size()),
                found.differences());
    }

    private void walk(Link before, List<Link> links) throws SQLException {
        NavigableMap<Long, Transaction> transactions = transactions(
                before.lastSequence() + 1, links.get(links.size() - 1).lastSequence());
        Link previous = before;
        for (Link link : links) {
            expect("batch " + link.batch(), previous.batch() + 1, link.batch());
            expect("first of batch " + link.batch(), previous.lastSequence() + 1, link.firstSequence());
            List<Transaction> own = new ArrayList<>(transactions
                    .subMap(link.firstSequence(), true, Math.max(link.firstSequence(), link.lastSequence()), true)
                    .values());
            compare(
                    "hash of batch " + link.batch(),
                    Chain.next(previous.hash(), partition, link.batch(), own),
                    link.hash());
            previous = link;
        }
    }

    /** What cannot be read as the ledger writes it is a difference, and the hash of its batch will be another. */
    private NavigableMap<Long, Transaction> transactions(long first, long last) throws SQLException {
        NavigableMap<Long, Transaction> bySequence = new TreeMap<>();
        try {
            new TransactionReader(connection, partition)
                    .between(first, last)
                    .forEach(transaction -> bySequence.put(transaction.id().sequence(), transaction));
        } catch (IllegalStateException | IllegalArgumentException impossible) {
            differ("transactions " + first + " to " + last, "what the ledger can write", impossible.getMessage());
        }
        return bySequence;
    }

    /** The head tells of the last link, and nothing stands behind it. */
    private void end(Link last) throws SQLException {
        for (Link head : Rows.select(
                connection,
                "SELECT batch_no, next_seq, next_seq - 1, hash FROM head WHERE partition_id IN (?*)",
                List.of(),
                List.of(partition),
                Link::of)) {
            expect("last batch", last.batch(), head.batch());
            expect("last transaction", last.lastSequence(), head.lastSequence());
            compare("hash of the head", last.hash(), head.hash());
        }
        for (String table : List.of("ledger_transaction", "entry", "allocation", "lot")) {
            found.add(
                    "NOTHING_BEHIND_THE_HEAD",
                    "SELECT CONCAT('" + table + " ', seq), 'none', 'one' FROM " + table + " WHERE "
                            + range(last.lastSequence() + 1, Long.MAX_VALUE));
        }
    }

    private String range(long first, long last) {
        return "partition_id = " + partition + " AND seq >= " + first + " AND seq <= " + last;
    }

    private static List<Link> some(List<Link> links) {
        int most = 1;
        while (most < links.size()
                && links.get(most).lastSequence() - links.get(0).firstSequence() < TRANSACTIONS_MOST) {
            most++;
        }
        return links.subList(0, Math.min(most, links.size()));
    }

    private Link link(long batch) throws SQLException {
        return Rows.select(
                        connection,
                        "SELECT batch_no, first_seq, last_seq, hash FROM batch WHERE partition_id = ? AND batch_no IN (?*)",
                        List.of(partition),
                        List.of(batch),
                        Link::of)
                .stream()
                .findFirst()
                .orElse(Link.NONE);
    }

    private List<Link> after(long batch) throws SQLException {
        return Rows.select(
                connection,
                "SELECT batch_no, first_seq, last_seq, hash FROM batch WHERE partition_id = ? AND batch_no > ?"
                        + " ORDER BY batch_no LIMIT " + BATCHES_MOST,
                List.of(partition),
                List.of(batch),
                Link::of);
    }

    private void expect(String what, long expected, long stored) {
        if (expected != stored) {
            differ(what, Long.toString(expected), Long.toString(stored));
        }
    }

    private void compare(String what, byte[] expected, byte[] stored) {
        if (!Arrays.equals(expected, stored)) {
            differ(what, HexFormat.of().formatHex(expected), HexFormat.of().formatHex(stored));
        }
    }

    private void differ(String what, String expected, String stored) {
        found.add(new Difference("HASH_CHAIN", "partition " + partition + ": " + what, expected, stored));
    }
}
