package org.loyaltyledger.member.day;

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

/** Days as rows. */
@ApplicationScoped
class DayRows {

    private static final String COLUMNS = "on_date, step, after_member, done, started_at, ended_at";

    private DataSource dataSource;

    DayRows() {
        // for the container's proxy
    }

    @Inject
    DayRows(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** The latest days first. */
    List<Progress> latest(long programme, int most) {
        return latest(programme, LocalDate.EPOCH, LocalDate.of(9999, 1, 1), most);
    }

    /** @param before exclusive */
    List<Progress> latest(long programme, LocalDate from, LocalDate before, int most) {
        return Database.read(
                dataSource,
                connection -> Rows.select(
                        connection,
                        "SELECT " + COLUMNS
                                + " FROM day_run WHERE on_date >= ? AND on_date < ? AND programme_id IN (?*)"
                                + " ORDER BY on_date DESC LIMIT " + most,
                        List.of(from, before),
                        List.of(programme),
                        DayRows::progress));
    }

    /** By whoever holds the day's lease: a node that was taken for dead cannot set back what another one has done. */
    void put(long programme, Progress progress, Lease lease) {
        Database.transaction(dataSource, connection -> {
            lease.confirm(connection);
            write(connection, programme, progress);
            return progress;
        });
    }

    private static void write(Connection connection, long programme, Progress progress) throws SQLException {
        Rows.write(
                connection,
                "INSERT INTO day_run (programme_id, " + COLUMNS + ") VALUES (?, ?, ?, ?, ?, ?, ?)"
                        + " ON DUPLICATE KEY UPDATE step = VALUES(step), after_member = VALUES(after_member),"
                        + " done = VALUES(done), ended_at = VALUES(ended_at)",
                List.of(progress),
                (values, row) -> values.set(programme)
                        .set(row.date())
                        .set(row.step())
                        .set(row.after().orElse(null))
                        .set(row.done())
                        .set(row.startedAt())
                        .set(row.endedAt().orElse(null)));
    }

    private static Progress progress(ResultSet row) throws SQLException {
        Instant ended = Rows.instant(row, "ended_at");
        Optional<UUID> after = Optional.ofNullable(row.getBytes("after_member")).map(UuidColumn::uuid);
        return new Progress(
                row.getObject("on_date", LocalDate.class),
                row.getString("step"),
                after,
                row.getLong("done"),
                Rows.instant(row, "started_at"),
                ended.equals(Lot.NEVER) ? Optional.empty() : Optional.of(ended));
    }
}
