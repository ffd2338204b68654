package org.loyaltyledger.views.integrity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.loyaltyledger.api.audit.AuditReport.Difference;
import org.loyaltyledger.ground.database.Database;
import org.loyaltyledger.ground.database.Lease;
import org.loyaltyledger.ground.json.Json;
import org.loyaltyledger.vault.ledger.Lot;
import org.loyaltyledger.vault.writer.Rows;

/** Audits as rows. */
@ApplicationScoped
class AuditRuns {

    private static final String COLUMNS =
            "SELECT id, programme_id, started_at, started_by, ended_at, differences, progress FROM audit_run ";
    private static final int TEXT_MOST = 400;

    private DataSource dataSource;

    AuditRuns() {
        // for the container's proxy
    }

    @Inject
    AuditRuns(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /**
     * An audit.
     *
     * @param endedAt empty: not done yet
     * @param differences how many were found
     */
    record Run(
            UUID id,
            long programme,
            Instant startedAt,
            String startedBy,
            Optional<Instant> endedAt,
            long differences,
            AuditProgress progress) {

        Run after(AuditPiece piece, Instant now) {
            return new Run(
                    id,
                    programme,
                    startedAt,
                    startedBy,
                    piece.progress().ended() ? Optional.of(now) : Optional.empty(),
                    differences + piece.differences().size(),
                    piece.progress());
        }
    }

    void begin(Run run) {
        Database.work(dataSource, connection -> {
            write(connection, run);
            return run;
        });
    }

    /** By whoever holds the lease. */
    void put(Run before, AuditPiece piece, Run after, Lease lease) {
        Database.transaction(dataSource, connection -> {
            lease.confirm(connection);
            write(connection, after);
            write(connection, after.id(), before.differences(), piece.differences());
            return after;
        });
    }

    Optional<Run> find(long programme, UUID id) {
        return Database.read(
                        dataSource,
                        connection -> Rows.select(
                                connection,
                                COLUMNS + "WHERE programme_id = ? AND id IN (?*)",
                                List.of(programme),
                                List.of(id),
                                AuditRuns::run))
                .stream()
                .findFirst();
    }

    /** The oldest of a programme that is not done. */
    Optional<Run> unfinished(long programme) {
        return Database.read(
                        dataSource,
                        connection -> Rows.select(
                                connection,
                                COLUMNS + "WHERE ended_at IS NULL AND programme_id IN (?*) ORDER BY started_at LIMIT 1",
                                List.of(),
                                List.of(programme),
                                AuditRuns::run))
                .stream()
                .findFirst();
    }

    /** What an audit has found so far, the first of it. */
    List<Difference> differences(UUID id) {
        return Database.read(
                dataSource,
                connection -> Rows.select(
                        connection,
                        "SELECT check_name, subject, expected, found FROM audit_difference WHERE audit_id IN (?*)"
                                + " ORDER BY nth LIMIT " + Audit.DIFFERENCES_MOST,
                        List.of(),
                        List.of(id),
                        row -> new Difference(row.getString(1), row.getString(2), row.getString(3), row.getString(4))));
    }

    /** How many transactions some partitions have. */
    long transactions(List<Integer> partitions) {
        return Database.read(
                        dataSource,
                        connection -> Rows.select(
                                connection,
                                "SELECT next_seq - 1 FROM head WHERE partition_id IN (?*)",
                                List.of(),
                                partitions,
                                row -> row.getLong(1)))
                .stream()
                .mapToLong(Long::longValue)
                .sum();
    }

    private static void write(Connection connection, Run run) throws SQLException {
        Rows.write(
                connection,
                "INSERT INTO audit_run (id, programme_id, started_at, started_by, ended_at, differences, progress)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?) ON DUPLICATE KEY UPDATE ended_at = VALUES(ended_at),"
                        + " differences = VALUES(differences), progress = VALUES(progress)",
                List.of(run),
                (values, row) -> values.set(row.id())
                        .set(row.programme())
                        .set(row.startedAt())
                        .set(row.startedBy())
                        .set(row.endedAt().orElse(null))
                        .set(row.differences())
                        .set(new String(Json.write(row.progress()), StandardCharsets.UTF_8)));
    }

    /** Only the first are kept: more say no more. */
    private static void write(Connection connection, UUID audit, long known, List<Difference> differences)
            throws SQLException {
        int room = (int) Math.max(0, Math.min(differences.size(), Audit.DIFFERENCES_MOST - known));
        Rows.write(
                connection,
                "INSERT INTO audit_difference (audit_id, nth, check_name, subject, expected, found)"
                        + " VALUES (?, ?, ?, ?, ?, ?)",
                IntStream.range(0, room).boxed().toList(),
                (values, nth) -> values.set(audit)
                        .set(known + nth + 1)
                        .set(differences.get(nth).check())
                        .set(cut(differences.get(nth).subject()))
                        .set(cut(differences.get(nth).expected()))
                        .set(cut(differences.get(nth).found())));
    }

    private static String cut(String text) {
        String shown = String.valueOf(text);
        return shown.length() <= TEXT_MOST ? shown : shown.substring(0, TEXT_MOST);
    }

    private static Run run(ResultSet row) throws SQLException {
        Instant ended = Rows.instant(row, "ended_at");
        return new Run(
                Rows.uuid(row, "id"),
                row.getLong("programme_id"),
                Rows.instant(row, "started_at"),
                row.getString("started_by"),
                ended.equals(Lot.NEVER) ? Optional.empty() : Optional.of(ended),
                row.getLong("differences"),
                Json.read(row.getString("progress").getBytes(StandardCharsets.UTF_8), AuditProgress.class));
    }
}
