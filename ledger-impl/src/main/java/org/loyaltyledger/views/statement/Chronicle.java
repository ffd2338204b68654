package org.loyaltyledger.views.statement;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.loyaltyledger.ground.paging.Cursor;
import org.loyaltyledger.ground.paging.Page;
import org.loyaltyledger.member.Standing;
import org.loyaltyledger.vault.ledger.TransactionId;
import org.loyaltyledger.vault.ledger.TransactionKind;
import org.loyaltyledger.vault.writer.Rows;

/** Reads transactions: those that touched a member, newest first, or one by its id. */
final class Chronicle {

    private static final String HEADS = "SELECT partition_id, seq, kind, occurred_at, recorded_at, actor, reason,"
            + " reference, explanation FROM ledger_transaction WHERE partition_id = ? AND seq IN (?*)";

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

    /** Newest first, one more than the page holds. */
    List<Head> of(Standing member, Optional<TransactionKind> kind, Page page) throws SQLException {
        long before = page.after().map(Cursor::low).orElse(Long.MAX_VALUE);
        List<Long> sequences = kind.isPresent()
                ? ofKind(member, kind.get(), before, page.reach())
                : ofAny(member, before, page.reach());
        return heads(member.partition(), sequences).stream()
                .sorted((one, other) -> other.id().compareTo(one.id()))
                .toList();
    }

    /** What each of them did to the member's balance. */
    Map<TransactionId, Long> points(Standing member, List<Head> heads) throws SQLException {
        List<Map.Entry<TransactionId, Long>> sums = new ArrayList<>(Rows.select(
                connection,
                "SELECT seq, SUM(points) FROM entry WHERE account_id = ? AND partition_id = ? AND seq IN (?*)"
                        + " GROUP BY seq",
                List.of(member.member(), member.partition()),
                heads.stream().map(head -> head.id().sequence()).toList(),
                row -> Map.entry(new TransactionId(member.partition(), row.getLong(1)), row.getLong(2))));
        return sums.stream().collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** The newest ones by entries and by allocations, each from the end of its own index. */
    private List<Long> ofAny(Standing member, long before, int limit) throws SQLException {
        return Rows.select(
                connection,
                "SELECT seq FROM ((SELECT seq FROM entry WHERE account_id = ? AND seq < ?"
                        + " ORDER BY entry_no DESC LIMIT ?) UNION"
                        + " (SELECT DISTINCT seq FROM allocation WHERE account_id = ? AND partition_id = ? AND seq < ?"
                        + " ORDER BY seq DESC LIMIT ?)) touched ORDER BY seq DESC LIMIT ?*",
                List.of(member.member(), before, limit, member.member(), member.partition(), before, limit),
                List.of(limit),
                row -> row.getLong(1));
    }

    private List<Long> ofKind(Standing member, TransactionKind kind, long before, int limit) throws SQLException {
        return Rows.select(
                connection,
                "SELECT t.seq FROM ledger_transaction t WHERE t.partition_id = ? AND t.seq < ? AND t.kind = ?"
                        + " AND t.seq IN (SELECT seq FROM entry WHERE account_id = ?"
                        + " UNION SELECT seq FROM allocation WHERE account_id = ?) ORDER BY t.seq DESC LIMIT ?*",
                List.of(member.partition(), before, kind, member.member(), member.member()),
                List.of(limit),
                row -> row.getLong(1));
    }

    private List<Head> heads(int partition, List<Long> sequences) throws SQLException {
        return Rows.select(connection, HEADS, List.of(partition), sequences, Chronicle::head);
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
