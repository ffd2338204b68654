package org.loyaltyledger.vault.intake;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Optional;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.loyaltyledger.ground.column.InstantColumn;
import org.loyaltyledger.ground.database.Alone;
import org.loyaltyledger.ground.database.Database;
import org.loyaltyledger.ground.database.Lease;

/**
 * Lets go of the bodies of old answers. The keys stay for ever, so nothing is ever booked twice; a retry that comes later
 * than this is told which transaction it was. It goes along the time of the answers and remembers how far it has come, so
 * that nothing is left behind that became old while no node ran.
 */
@ApplicationScoped
public class Trim {
    private static final String NAME = "retention";

    /** Answers of so much time are looked at in one commit, or as many as there may be of them. */
    private static final Duration STRETCH = Duration.ofHours(1);

    private static final int ROWS_AT_ONCE = 2_000;

    private DataSource dataSource;
    private Alone alone;
    private Clock clock;
    private Duration keep;

    Trim() {
        // for the container's proxy
    }

    @Inject
    Trim(
            DataSource dataSource,
            Alone alone,
            Clock clock,
            @ConfigProperty(name = "LEDGER_ANSWERS_KEPT", defaultValue = "P90D") Duration keep) {
        this.dataSource = dataSource;
        this.alone = alone;
        this.clock = clock;
        this.keep = keep;
    }

    /** @return how many bodies were let go; none if another node is at it */
    public long run() {
        long[] trimmed = {0};
        alone.run(NAME, lease -> trimmed[0] = trim(lease));
        return trimmed[0];
    }

    private long trim(Lease lease) {
        Instant until = clock.instant().minus(keep);
        return Database.work(dataSource, connection -> {
            long trimmed = 0;
            Optional<Instant> reached = reached(connection);
            Instant at = (reached.isPresent() ? reached : oldest(connection)).orElse(until);
            while (at.isBefore(until)) {
                Instant end = at.plus(STRETCH).isBefore(until) ? at.plus(STRETCH) : until;
                lease.mustBeHeld();
                trimmed += trim(connection, at, end);
                // Nights and holidays without answers are passed over at once.
                at = next(connection, end)
                        .filter(later -> later.isBefore(until))
                        .orElse(until);
                remember(connection, at);
            }
            return trimmed;
        });
    }

    private static long trim(Connection connection, Instant from, Instant until) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement("UPDATE answer SET body = NULL"
                + " WHERE recorded_at >= ? AND recorded_at < ? AND body IS NOT NULL LIMIT " + ROWS_AT_ONCE)) {
            update.setObject(1, InstantColumn.utc(from));
            update.setObject(2, InstantColumn.utc(until));
            long trimmed = 0;
            int rows;
            do {
                rows = update.executeUpdate();
                trimmed += rows;
            } while (rows == ROWS_AT_ONCE);
            return trimmed;
        }
    }

    private static Optional<Instant> reached(Connection connection) throws SQLException {
        return instant(connection, "SELECT reached FROM work_progress WHERE name = ?", NAME);
    }

    private static Optional<Instant> oldest(Connection connection) throws SQLException {
        return instant(connection, "SELECT MIN(recorded_at) FROM answer");
    }

    private static Optional<Instant> next(Connection connection, Instant from) throws SQLException {
        return instant(
                connection, "SELECT MIN(recorded_at) FROM answer WHERE recorded_at >= ?", InstantColumn.utc(from));
    }

    private static Optional<Instant> instant(Connection connection, String sql, Object... marks) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            for (int i = 0; i < marks.length; i++) {
                select.setObject(i + 1, marks[i]);
            }
            try (ResultSet row = select.executeQuery()) {
                return row.next()
                        ? Optional.ofNullable(row.getObject(1, LocalDateTime.class))
                                .map(InstantColumn::instant)
                        : Optional.empty();
            }
        }
    }

    private static void remember(Connection connection, Instant at) throws SQLException {
        try (PreparedStatement insert =
                connection.prepareStatement("INSERT INTO work_progress (name, reached) VALUES ('" + NAME
                        + "', ?) ON DUPLICATE KEY UPDATE reached = VALUES(reached)")) {
            insert.setObject(1, InstantColumn.utc(at));
            insert.executeUpdate();
        }
    }
}
