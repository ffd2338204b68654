package org.loyaltyledger.ground.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import javax.sql.DataSource;
import org.loyaltyledger.api.problem.ProblemType;
import org.loyaltyledger.ground.problem.Problem;

/**
 * Statements outside the writer: the one place that takes connections for them and maps their SQL failures. A query whose
 * connection was lost or whose server is being replaced is tried again, because a read changes nothing; what writes is
 * tried once.
 */
public final class Database {

    /** A planned change of the primary takes less than a second, an unplanned one some seconds. */
    private static final Duration PATIENCE = Duration.ofSeconds(3);

    private static final long PAUSE_FIRST_MILLIS = 20;
    private static final long PAUSE_MOST_MILLIS = 400;

    private Database() {}

    /** What is done with a connection; may run more than once, so it only reads. */
    public interface Read<R> {
        R from(Connection connection) throws SQLException;
    }

    /**
     * Reads on a connection of its own, outside any transaction.
     *
     * @throws Problem unavailable: no server could answer in time; internal: the query is wrong
     */
    public static <R> R read(DataSource dataSource, Read<R> read) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        long pause = PAUSE_FIRST_MILLIS;
        while (true) {
            try (Connection connection = dataSource.getConnection()) {
                return readOn(connection, read);
            } catch (SQLException thrown) {
                if (SqlFailure.of(thrown) != SqlFailure.TRANSIENT || System.nanoTime() > deadline) {
                    throw problem(thrown);
                }
            }
            pause = pause(pause);
        }
    }

    /** What is done with a connection, once; a job that is interrupted continues by itself. */
    public interface Work<R> {
        R with(Connection connection) throws SQLException;
    }

    /**
     * Works on a connection, each statement in a transaction of its own, or in that of the caller.
     *
     * @throws Problem as {@link #read}
     */
    public static <R> R work(DataSource dataSource, Work<R> work) {
        try (Connection connection = dataSource.getConnection()) {
            return work.with(connection);
        } catch (SQLException thrown) {
            throw problem(thrown);
        }
    }

    /**
     * Works on a connection in one transaction, which is undone when the work fails.
     *
     * @throws Problem as {@link #read}
     */
    public static <R> R transaction(DataSource dataSource, Work<R> work) {
        return work(dataSource, connection -> {
            connection.setAutoCommit(false);
            try {
                R result = work.with(connection);
                connection.commit();
                return result;
            } finally {
                connection.rollback();
                connection.setAutoCommit(true);
            }
        });
    }

    /** The problem that a failed statement outside the writer is answered with. */
    public static Problem problem(SQLException thrown) {
        return switch (SqlFailure.of(thrown)) {
            case TRANSIENT, UNKNOWN ->
                Problem.of(ProblemType.UNAVAILABLE, thrown)
                        .detail("The database does not answer right now")
                        .retryAfter(Duration.ofSeconds(1));
            case DUPLICATE_KEY, PERMANENT -> Problem.of(ProblemType.INTERNAL, thrown);
        };
    }

    private static <R> R readOn(Connection connection, Read<R> read) throws SQLException {
        try {
            return read.from(connection);
        } catch (SQLException thrown) {
            discardIfSuspect(connection, thrown);
            throw thrown;
        }
    }

    /** Takes a connection out of its pool that a transient failure has made doubtful. */
    public static void discardIfSuspect(Connection connection, SQLException thrown) {
        SqlFailure failure = SqlFailure.of(thrown);
        boolean doubtful = failure == SqlFailure.TRANSIENT || failure == SqlFailure.UNKNOWN;
        if (doubtful && !SqlFailure.isLockConflict(thrown)) {
            try {
                connection.abort(Runnable::run);
            } catch (SQLException | UnsupportedOperationException gone) {
                thrown.addSuppressed(gone);
            }
        }
    }

    private static long pause(long millis) {
        try {
            Thread.sleep(millis / 2 + ThreadLocalRandom.current().nextLong(millis));
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw Problem.of(ProblemType.UNAVAILABLE, stop).retryAfter(Duration.ofSeconds(1));
        }
        return Math.min(PAUSE_MOST_MILLIS, millis * 2);
    }
}
