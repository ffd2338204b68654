package org.loyaltyledger.vault.writer;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;
import org.loyaltyledger.ground.database.Database;
import org.loyaltyledger.ground.database.SqlFailure;
import org.loyaltyledger.vault.ledger.Books;

/**
 * Commits batches on some partitions and remembers the books between them: as long as the heads stand where the last
 * batch left them nobody else has written, and what was read then is still true. Anything that goes wrong forgets all.
 */
final class Session implements Memory.Keeper {
    /** Between two looks whether a commit arrived. */
    private static final long PAUSE_NANOS = TimeUnit.MILLISECONDS.toNanos(100);

    private final Ground ground;
    private final SortedSet<Integer> partitions;
    private final Lock atWork = new ReentrantLock();
    private Books books = new Books();
    private Map<Integer, Head> remembered = Map.of();

    Session(Ground ground, SortedSet<Integer> partitions) {
        this.ground = ground;
        this.partitions = partitions;
    }

    /**
     * Decides and commits, or changes nothing.
     *
     * @throws Unreachable no connection
     * @throws SQLException rolled back
     */
    Map<Submission, Decided> commit(List<Submission> submissions) throws SQLException {
        atWork.lock();
        try {
            return commitAlone(submissions);
        } finally {
            ground.memory().keeps(this, books.size());
            atWork.unlock();
        }
    }

    /** It will not be used again. */
    void end() {
        forget();
        ground.memory().keeps(this, 0);
    }

    @Override
    public void forgetIfIdle() {
        if (atWork.tryLock()) {
            try {
                forget();
            } finally {
                atWork.unlock();
            }
        }
    }

    private Map<Submission, Decided> commitAlone(List<Submission> submissions) throws SQLException {
        try (Connection connection = connect()) {
            connection.setAutoCommit(false);
            boolean done = false;
            try {
                Batch.Outcome outcome = run(connection, submissions);
                finish(connection, outcome);
                done = true;
                remember(outcome);
                ground.watch()
                        .committed(
                                outcome.answers().size(),
                                outcome.timing().readNanos(),
                                outcome.timing().decideNanos(),
                                outcome.timing().sinceDecidedNanos());
                Rejections.report(outcome.answers(), ground.watch());
                return outcome.answers();
            } catch (SQLException thrown) {
                Database.discardIfSuspect(connection, thrown);
                throw thrown;
            } finally {
                if (!done) {
                    forget();
                    rollback(connection);
                }
                restore(connection);
            }
        }
    }

    SortedSet<Integer> partitions() {
        return partitions;
    }

    /**
     * Takes the heads, writes something and lets them go: a server may let rows be locked and have no room to write.
     *
     * @throws SQLException the heads cannot be had, or nothing can be written
     */
    void probe() throws SQLException {
        try (Connection connection = connect()) {
            connection.setAutoCommit(false);
            try {
                Head.Locked locked = Head.lock(connection, partitions);
                ground.batchClock().at(locked.now());
                Rows.write(
                        connection,
                        "INSERT INTO work_progress (name, reached) VALUES (?, ?)"
                                + " ON DUPLICATE KEY UPDATE reached = VALUES(reached)",
                        List.of("probe/" + partitions.first()),
                        (values, name) -> values.set(name).set(locked.now()));
                connection.commit();
            } catch (SQLException thrown) {
                Database.discardIfSuspect(connection, thrown);
                throw thrown;
            } finally {
                rollback(connection);
                restore(connection);
            }
        }
    }

    private Batch.Outcome run(Connection connection, List<Submission> submissions) throws SQLException {
        return new Batch(connection, books, ground.stores())
                .run(submissions, partitions, remembered, ground.batchClock());
    }

    private Connection connect() throws SQLException {
        try {
            return ground.dataSource().getConnection();
        } catch (SQLException refused) {
            throw new Unreachable(refused);
        }
    }

    private void finish(Connection connection, Batch.Outcome outcome) throws SQLException {
        if (!outcome.wrote()) {
            connection.rollback();
            return;
        }
        try {
            connection.commit();
        } catch (SQLException lost) {
            if (!outcome.moved() || !isCommittedAtLast(outcome.heads())) {
                throw lost;
            }
        }
    }

    /** As {@link #isCommitted}, for as long as callers wait: without an answer to this nothing may be tried again. */
    private boolean isCommittedAtLast(SortedMap<Integer, Head> heads) throws SQLException {
        long deadline = System.nanoTime() + ground.settings().patience().toNanos();
        while (true) {
            try {
                return isCommitted(heads);
            } catch (SQLException thrown) {
                if (SqlFailure.of(thrown) != SqlFailure.TRANSIENT || System.nanoTime() > deadline) {
                    throw thrown;
                }
                ground.watch().retried();
                LockSupport.parkNanos(PAUSE_NANOS);
            }
        }
    }

    /**
     * After a lost reply to COMMIT: taking the heads waits for whatever is left of that transaction, and then the batch
     * is there or it is not. A batch that moved no head (refusals, enrolments, a floor) leaves no such mark: it is tried
     * again, and whatever was stored is found by its keys.
     */
    private boolean isCommitted(SortedMap<Integer, Head> heads) throws SQLException {
        try (Connection connection = connect()) {
            connection.setAutoCommit(false);
            try {
                Head.lock(connection, partitions);
                for (Head head : heads.values()) {
                    if (!Head.isChained(connection, head)) {
                        return false;
                    }
                }
                return true;
            } catch (SQLException thrown) {
                Database.discardIfSuspect(connection, thrown);
                throw thrown;
            } finally {
                rollback(connection);
                restore(connection);
            }
        }
    }

    private void remember(Batch.Outcome outcome) {
        books.stored();
        remembered = outcome.heads();
        if (ground.memory().isTooMuch(books.size())) {
            forget();
        }
    }

    /** From nothing: after an error nobody knows in what state it left the books in memory. */
    private void forget() {
        books = new Books();
        remembered = Map.of();
    }

    private static void rollback(Connection connection) {
        try {
            connection.rollback();
        } catch (SQLException gone) {
            Attempts.LOG.fine(() -> "A connection broke before it could roll back: " + gone.getMessage());
        }
    }

    private static void restore(Connection connection) {
        try {
            connection.setAutoCommit(true);
        } catch (SQLException gone) {
            Attempts.LOG.fine(() -> "A connection broke: " + gone.getMessage());
        }
    }

    /** No connection could be had; nothing was begun. */
    static final class Unreachable extends SQLException {
        Unreachable(SQLException cause) {
            super("no connection to the database", "08001", cause);
        }
    }
}
