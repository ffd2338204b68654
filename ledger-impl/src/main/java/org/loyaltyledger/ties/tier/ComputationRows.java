package org.loyaltyledger.ties.tier;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.loyaltyledger.ground.column.UuidColumn;
import org.loyaltyledger.ground.database.Database;
import org.loyaltyledger.ground.database.Lease;
import org.loyaltyledger.vault.ledger.Lot;
import org.loyaltyledger.vault.writer.Rows;

/** Computations as rows. */
@ApplicationScoped
class ComputationRows {

    private DataSource dataSource;

    ComputationRows() {
        // for the container's proxy
    }

    @Inject
    ComputationRows(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /**
     * How far a computation has come.
     *
     * @param after the member up to which it is done; empty: not begun
     * @param endedAt empty: not all is done
     */
    record Progress(
            LocalDate date,
            Optional<UUID> after,
            long members,
            long changed,
            Instant startedAt,
            Optional<Instant> endedAt) {

        Progress plus(TierStep.Done done) {
            return new Progress(
                    date, done.last(), members + done.members(), changed + done.changed(), startedAt, endedAt);
        }

        Progress ended(Instant at) {
            return new Progress(date, after, members, changed, startedAt, Optional.of(at));
        }
    }

    Optional<Progress> find(long programme, LocalDate date) {
        return Database.read(dataSource, connection -> Rows.select(
                        connection,
                        "SELECT * FROM tier_computation WHERE on_date = ? AND programme_id IN (?*)",
                        List.of(date),
                        List.of(programme),
                        ComputationRows::progress)
                .stream()
                .findFirst());
    }

    /** Writes down that it has begun, unless it has; as it is then. */
    Progress begin(long programme, Progress begun) {
        Database.work(dataSource, connection -> {
            write(connection, programme, begun, "ended_at = ended_at");
            return begun;
        });
        return find(programme, begun.date()).orElse(begun);
    }

    /** By whoever holds the lease: a node that was taken for dead cannot set back what another one has done. */
    void put(long programme, Progress progress, Lease lease) {
        Database.transaction(dataSource, connection -> {
            lease.confirm(connection);
            write(
                    connection,
                    programme,
                    progress,
                    "after_member = VALUES(after_member), members = VALUES(members), changed = VALUES(changed),"
                            + " ended_at = VALUES(ended_at)");
            return progress;
        });
    }

    private static void write(Connection connection, long programme, Progress progress, String otherwise)
            throws SQLException {
        Rows.write(
                connection,
                "INSERT INTO tier_computation (programme_id, on_date, after_member, members, changed, started_at,"
                        + " ended_at) VALUES (?, ?, ?, ?, ?, ?, ?) ON DUPLICATE KEY UPDATE " + otherwise,
                List.of(progress),
                (values, row) -> values.set(programme)
                        .set(row.date())
                        .set(row.after().orElse(null))
                        .set(row.members())
                        .set(row.changed())
                        .set(row.startedAt())
                        .set(row.endedAt().orElse(null)));
    }

    private static Progress progress(ResultSet row) throws SQLException {
        Instant ended = Rows.instant(row, "ended_at");
        return new Progress(
                row.getObject("on_date", LocalDate.class),
                Optional.ofNullable(row.getBytes("after_member")).map(UuidColumn::uuid),
                row.getLong("members"),
                row.getLong("changed"),
                Rows.instant(row, "started_at"),
                ended.equals(Lot.NEVER) ? Optional.empty() : Optional.of(ended));
    }
}
