package org.loyaltyledger.views.statement;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.loyaltyledger.ground.paging.Cursor;
import org.loyaltyledger.ground.paging.Page;
import org.loyaltyledger.ground.paging.TimeRange;
import org.loyaltyledger.member.Standing;
import org.loyaltyledger.vault.ledger.TransactionId;
import org.loyaltyledger.vault.ledger.TransactionKind;
import org.loyaltyledger.vault.writer.Rows;

/**
 * Reads transactions: those that touched a member, newest first, or one by its id. What a member did that was merged into it
 * is its own; where that one lived in another partition, the order is that of recording.
 */
final class Chronicle {

    private static final String HEADS = "SELECT partition_id, seq, kind, occurred_at, recorded_at, actor, reason,"
            + " reference, explanation FROM ledger_transaction WHERE partition_id = ?";
    private static final int ROWS_AT_ONCE = 2_000;

    /** From the oldest on, of all partitions. */
    private static final Comparator<Head> RECORDED =
            Comparator.comparing(Head::recordedAt).thenComparing(Head::id);

    private final Connection connection;

    Chronicle(Connection connection) {
        this.connection = connection;
    }

    /** What a transaction says of itself. */
    record Head(
            TransactionId id,
            TransactionKind kind,
            Instant occurredAt,
            Instant recordedAt,
            String actor,
            String reason,
            String reference,
            String explanation) {

        UUID uuid() {
            return id.uuid(recordedAt);
        }
    }

    Optional<Head> find(TransactionId id) throws SQLException {
        return heads(id.partition(), List.of(id.sequence())).stream().findFirst();
    }

    /**
     * Which transactions are wanted.
     *
     * @param occurred when they occurred
     */
    record Wanted(Optional<TransactionKind> kind, TimeRange occurred) {}

    /**
     * Newest first, one more than the page holds.
     *
     * @param members the member, and those that were merged into it
     */
    List<Head> of(List<Standing> members, Wanted wanted, Page page) throws SQLException {
        SortedMap<Integer, List<UUID>> accounts = accounts(members);
        Optional<TransactionId> last = page.after().map(Chronicle::place);
        if (accounts.size() == 1) {
            int partition = accounts.firstKey();
            long before = last.map(TransactionId::sequence).orElse(Long.MAX_VALUE);
            return of(partition, accounts.get(partition), before, wanted, page);
        }
        Optional<Head> head = last.isEmpty() ? Optional.empty() : find(last.get());
        List<Head> found = new ArrayList<>();
        for (Map.Entry<Integer, List<UUID>> part : accounts.entrySet()) {
            long before = head.isEmpty() ? Long.MAX_VALUE : before(part.getKey(), head.get());
            found.addAll(of(part.getKey(), part.getValue(), before, wanted, page));
        }
        found.sort(RECORDED.reversed());
        return found.size() > page.reach() ? found.subList(0, page.reach()) : found;
    }

    /** Where the list goes on behind a transaction. */
    static Cursor cursor(Head head) {
        return Cursor.of(head.id().partition(), head.id().sequence());
    }

    private static TransactionId place(Cursor cursor) {
        return new TransactionId((int) cursor.high(), cursor.low());
    }

    private static SortedMap<Integer, List<UUID>> accounts(List<Standing> members) {
        SortedMap<Integer, List<UUID>> accounts = new TreeMap<>();
        members.forEach(member -> accounts.computeIfAbsent(member.partition(), none -> new ArrayList<>())
                .add(member.member()));
        return accounts;
    }

    /**
     * The first sequence number of a partition that does not stand behind a transaction of the list. Numbers have no gaps,
     * and what has a higher one was recorded no earlier.
     */
    private long before(int partition, Head head) throws SQLException {
        if (partition == head.id().partition()) {
            return head.id().sequence();
        }
        long low = 1;
        long high = Rows.select(
                                connection,
                                "SELECT COALESCE(MAX(seq), 0) FROM ledger_transaction WHERE partition_id IN (?*)",
                                List.of(),
                                List.of(partition),
                                row -> row.getLong(1))
                        .get(0)
                + 1;
        while (low < high) {
            long middle = low + (high - low) / 2;
            Optional<Head> there = find(new TransactionId(partition, middle));
            if (there.isPresent() && RECORDED.compare(there.get(), head) < 0) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private List<Head> of(int partition, List<UUID> accounts, long start, Wanted wanted, Page page)
            throws SQLException {
        List<Head> found = new ArrayList<>();
        int rows = page.reach() + 1;
        long before = start;
        while (before > 0 && found.size() < page.reach()) {
            Touched touched = touched(partition, accounts, before, rows);
            heads(partition, touched.sequences, wanted).stream()
                    .sorted((one, other) -> other.id().compareTo(one.id()))
                    .forEach(found::add);
            before = touched.end;
            // Few match: look further at once.
            rows = Math.min(rows * 4, ROWS_AT_ONCE);
        }
        return found.size() > page.reach() ? found.subList(0, page.reach()) : found;
    }

    /** What each of them did to the member's balance. */
    Map<TransactionId, Long> points(List<Standing> members, List<Head> heads) throws SQLException {
        Map<TransactionId, Long> points = new HashMap<>();
        for (Standing member : members) {
            Rows.select(
                            connection,
                            "SELECT seq, SUM(points) FROM entry WHERE account_id = ? AND partition_id = ? AND seq IN (?*)"
                                    + " GROUP BY seq",
                            List.of(member.member(), member.partition()),
                            heads.stream()
                                    .filter(head -> head.id().partition() == member.partition())
                                    .map(head -> head.id().sequence())
                                    .toList(),
                            row -> Map.entry(new TransactionId(member.partition(), row.getLong(1)), row.getLong(2)))
                    .forEach(sum -> points.merge(sum.getKey(), sum.getValue(), Long::sum));
        }
        return points;
    }

    /**
     * Transactions that touched an account, newest first.
     *
     * @param end all from this sequence number on are there; 0: there are no more
     */
    private record Touched(List<Long> sequences, long end) {}

    /** By entries and by allocations, each from the end of its own index. */
    private Touched touched(int partition, List<UUID> accounts, long before, int rows) throws SQLException {
        SortedSet<Long> sequences = new TreeSet<>(Comparator.reverseOrder());
        long end = 0;
        for (UUID account : accounts) {
            for (String table : List.of("entry", "allocation")) {
                List<Long> some = Rows.select(
                        connection,
                        "SELECT seq FROM " + table + " WHERE account_id = ? AND partition_id = ? AND seq < ?"
                                + " ORDER BY seq DESC LIMIT ?*",
                        List.of(account, partition, before),
                        List.of(rows),
                        row -> row.getLong(1));
                sequences.addAll(some);
                if (some.size() == rows) {
                    end = Math.max(end, some.get(rows - 1));
                }
            }
        }
        long last = end;
        sequences.removeIf(sequence -> sequence < last);
        return new Touched(List.copyOf(sequences), last);
    }

    private List<Head> heads(int partition, List<Long> sequences) throws SQLException {
        return heads(partition, sequences, new Wanted(Optional.empty(), TimeRange.of(null, null)));
    }

    private List<Head> heads(int partition, List<Long> sequences, Wanted wanted) throws SQLException {
        StringBuilder sql = new StringBuilder(HEADS);
        List<Object> values = new ArrayList<>(List.of(partition));
        wanted.kind.ifPresent(kind -> {
            sql.append(" AND kind = ?");
            values.add(kind);
        });
        wanted.occurred.from().ifPresent(from -> {
            sql.append(" AND occurred_at >= ?");
            values.add(from);
        });
        wanted.occurred.until().ifPresent(until -> {
            sql.append(" AND occurred_at < ?");
            values.add(until);
        });
        return Rows.select(connection, sql.append(" AND seq IN (?*)").toString(), values, sequences, Chronicle::head);
    }

    private static Head head(ResultSet row) throws SQLException {
        return new Head(
                new TransactionId(row.getInt("partition_id"), row.getLong("seq")),
                TransactionKind.valueOf(row.getString("kind")),
                Rows.instant(row, "occurred_at"),
                Rows.instant(row, "recorded_at"),
                row.getString("actor"),
                row.getString("reason"),
                row.getString("reference"),
                row.getString("explanation"));
    }
}
