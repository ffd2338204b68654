package org.loyaltyledger.vault.writer;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;

/**
 * The head row of a partition: its lock, the next sequence number and the end of the hash chain. Who holds it alone
 * writes the partition; who finds it as it left it knows that nobody else has written since.
 */
public record Head(int partition, long programme, long nextSequence, long batch, Instant recordedAt, byte[] hash) {

    private static final String LOCK =
            "SELECT partition_id, programme_id, next_seq, batch_no, recorded_at, hash, UTC_TIMESTAMP(6) AS now FROM head"
                    + " WHERE partition_id IN (?*) ORDER BY partition_id FOR UPDATE";

    /** A statement's time is that of its beginning; a lock that came later than this makes it old. */
    private static final long PROMPT_NANOS = TimeUnit.MILLISECONDS.toNanos(50);

    /**
     * Heads that are locked.
     *
     * @param now the database's clock
     */
    record Locked(SortedMap<Integer, Head> heads, Instant now) {}

    /** Locks heads in the order of their partitions: the one lock order there is. */
    static Locked lock(Connection connection, Collection<Integer> partitions) throws SQLException {
        Instant[] now = {Instant.MIN};
        long began = System.nanoTime();
        List<Head> heads = Rows.select(connection, LOCK, List.of(), partitions, row -> {
            now[0] = Rows.instant(row, "now");
            return new Head(
                    row.getInt(1),
                    row.getLong(2),
                    row.getLong(3),
                    row.getLong(4),
                    Rows.instant(row, "recorded_at"),
                    row.getBytes(6));
        });
        SortedMap<Integer, Head> found = new TreeMap<>();
        heads.forEach(head -> found.put(head.partition(), head));
        if (!found.keySet().containsAll(partitions)) {
            throw new IllegalStateException("No head row for some of the partitions " + partitions);
        }
        boolean prompt = System.nanoTime() - began < PROMPT_NANOS;
        return new Locked(found, prompt ? now[0] : now(connection));
    }

    private static Instant now(Connection connection) throws SQLException {
        return Rows.select(
                        connection,
                        "SELECT UTC_TIMESTAMP(6) AS now FROM DUAL WHERE 0 IN (?*)",
                        List.of(),
                        List.of(0),
                        row -> Rows.instant(row, "now"))
                .get(0);
    }

    /** Moves the head on over a batch and remembers the batch. */
    static void advance(Connection connection, Head before, Head after) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement(
                "UPDATE head SET next_seq = ?, batch_no = ?, recorded_at = ?, hash = ? WHERE partition_id = ?")) {
            Rows.Values.of(update)
                    .set(after.nextSequence)
                    .set(after.batch)
                    .set(after.recordedAt)
                    .set(after.hash)
                    .set(after.partition);
            update.executeUpdate();
        }
        Rows.write(
                connection,
                "INSERT INTO batch (partition_id, batch_no, first_seq, last_seq, recorded_at, hash)"
                        + " VALUES (?, ?, ?, ?, ?, ?)",
                List.of(after),
                (values, head) -> values.set(head.partition)
                        .set(head.batch)
                        .set(before.nextSequence)
                        .set(head.nextSequence - 1)
                        .set(head.recordedAt)
                        .set(head.hash));
    }

    /** Whether the batch that led to this head is part of the stored chain. */
    static boolean isChained(Connection connection, Head head) throws SQLException {
        return Rows.select(
                        connection,
                        "SELECT hash FROM batch WHERE partition_id = ? AND batch_no IN (?*)",
                        List.of(head.partition),
                        List.of(head.batch),
                        row -> row.getBytes(1))
                .stream()
                .anyMatch(hash -> Arrays.equals(hash, head.hash));
    }

    /** Whether the chain stands where the other one does. */
    boolean standsAt(Head other) {
        return batch == other.batch && nextSequence == other.nextSequence && Arrays.equals(hash, other.hash);
    }
}
