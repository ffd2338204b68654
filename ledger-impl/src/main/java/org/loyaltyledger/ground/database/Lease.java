package org.loyaltyledger.ground.database;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import org.loyaltyledger.api.problem.ProblemType;
import org.loyaltyledger.ground.problem.Problem;

/**
 * The right to do some work alone, for a while that its holder extends. A holder that stood still may find that another
 * node has taken it: what it writes then is refused by {@link #confirm}, because the epoch has moved on.
 */
public final class Lease {
    /** The database's clock decides, so that the nodes' clocks do not matter. */
    static final Duration TERM = Duration.ofSeconds(30);

    private final String name;
    private final long epoch;
    private volatile boolean lost;

    private Lease(String name, long epoch) {
        this.name = name;
        this.epoch = epoch;
    }

    /** @return empty: somebody holds it */
    static Optional<Lease> take(Connection connection, String name) throws SQLException {
        update(
                connection,
                "INSERT IGNORE INTO lease (name, epoch, expires_at) VALUES (?, 0, '1970-01-01 00:00:00')",
                name);
        boolean taken = update(
                        connection,
                        "UPDATE lease SET epoch = epoch + 1, expires_at = UTC_TIMESTAMP(6) + INTERVAL "
                                + TERM.toSeconds() + " SECOND WHERE name = ? AND expires_at <= UTC_TIMESTAMP(6)",
                        name)
                == 1;
        return taken ? Optional.of(new Lease(name, epoch(connection, name, ""))) : Optional.empty();
    }

    static boolean isHeld(Connection connection, String name) throws SQLException {
        try (PreparedStatement statement =
                connection.prepareStatement("SELECT 1 FROM lease WHERE name = ? AND expires_at > UTC_TIMESTAMP(6)")) {
            statement.setString(1, name);
            try (ResultSet row = statement.executeQuery()) {
                return row.next();
            }
        }
    }

    /** Holds it for another term, unless it is lost. */
    void extend(Connection connection) throws SQLException {
        lost |= update(
                        connection,
                        "UPDATE lease SET expires_at = UTC_TIMESTAMP(6) + INTERVAL " + TERM.toSeconds()
                                + " SECOND WHERE name = ? AND epoch = " + epoch,
                        name)
                == 0;
    }

    /** Lets others have it at once. */
    void release(Connection connection) throws SQLException {
        update(
                connection,
                "UPDATE lease SET expires_at = '1970-01-01 00:00:00' WHERE name = ? AND epoch = " + epoch,
                name);
    }

    /**
     * Makes sure, to the end of the caller's transaction, that the lease is held: nobody can take it before that.
     *
     * @throws Problem unavailable: another node does this work now
     */
    public void confirm(Connection connection) throws SQLException {
        lost |= epoch(connection, name, " FOR UPDATE") != epoch;
        mustBeHeld();
    }

    /** @throws Problem unavailable: another node was seen to do this work */
    public void mustBeHeld() {
        if (lost) {
            throw Problem.of(ProblemType.UNAVAILABLE)
                    .detail("Another node has taken over this work.")
                    .with("work", name);
        }
    }

    private static long epoch(Connection connection, String name, String lock) throws SQLException {
        try (PreparedStatement statement =
                connection.prepareStatement("SELECT epoch FROM lease WHERE name = ?" + lock)) {
            statement.setString(1, name);
            try (ResultSet row = statement.executeQuery()) {
                return row.next() ? row.getLong(1) : 0;
            }
        }
    }

    private static int update(Connection connection, String sql, String name) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, name);
            return statement.executeUpdate();
        }
    }
}
