package org.loyaltyledger.vault.writer;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.loyaltyledger.ground.json.Json;
import org.loyaltyledger.vault.ledger.TransactionId;

/** Idempotency keys with the request they were used for and the answer it got; one row each, in the booking's commit. */
final class AnswerRows {

    private AnswerRows() {}

    /** A used key. */
    record Known(UUID key, byte[] fingerprint, StoredAnswer answer, Instant recordedAt) {

        /** What may be told to somebody who perhaps is not the one who was answered: which transaction it was. */
        StoredAnswer reduced() {
            return new StoredAnswer(
                    answer.status(), trimmed(answer.transaction(), recordedAt), answer.transaction(), true);
        }
    }

    static Map<UUID, Known> read(Connection connection, Collection<UUID> keys) throws SQLException {
        Map<UUID, Known> found = new HashMap<>();
        Rows.select(
                        connection,
                        "SELECT key_digest, fingerprint, status, partition_id, seq, recorded_at, body FROM answer"
                                + " WHERE key_digest IN (?*)",
                        List.of(),
                        keys,
                        AnswerRows::map)
                .forEach(known -> found.put(known.key(), known));
        return found;
    }

    static void write(Connection connection, int partition, Instant recordedAt, Collection<Known> answers)
            throws SQLException {
        Rows.write(
                connection,
                "INSERT INTO answer (key_digest, fingerprint, status, partition_id, seq, recorded_at, body)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?)",
                answers,
                (values, known) -> values.set(known.key())
                        .set(known.fingerprint())
                        .set(known.answer().status())
                        .set(known.answer()
                                .transaction()
                                .map(TransactionId::partition)
                                .orElse(partition))
                        .set(known.answer()
                                .transaction()
                                .map(TransactionId::sequence)
                                .orElse(null))
                        .set(recordedAt)
                        .set(AnswerBody.write(known.answer().body())));
    }

    private static Known map(ResultSet row) throws SQLException {
        long sequence = row.getLong("seq");
        Optional<TransactionId> transaction =
                row.wasNull() ? Optional.empty() : Optional.of(new TransactionId(row.getInt("partition_id"), sequence));
        byte[] body = row.getBytes("body");
        Instant recordedAt = Rows.instant(row, "recorded_at");
        return new Known(
                Rows.uuid(row, "key_digest"),
                row.getBytes("fingerprint"),
                new StoredAnswer(
                        row.getInt("status"),
                        body == null ? trimmed(transaction, recordedAt) : AnswerBody.read(body),
                        transaction,
                        true),
                recordedAt);
    }

    /** What is left to say when the answer itself is no longer kept. */
    private static byte[] trimmed(Optional<TransactionId> transaction, Instant recordedAt) {
        Map<String, Object> left = new HashMap<>();
        transaction.ifPresent(id -> left.put("transactionId", id.uuid(recordedAt)));
        left.put("recordedAt", recordedAt);
        return Json.write(left);
    }
}
