package org.loyaltyledger.ground.database;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Optional;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.sql.DataSource;

/**
 * Work that one node of the cluster does at a time, by a row that any server knows which is or becomes the primary. It ends
 * with a node that dies or stands still, a term later.
 */
@ApplicationScoped
public class Alone {

    private static final Logger LOG = Logger.getLogger(Alone.class.getName());
    private static final long EXTEND_SECONDS = Lease.TERM.toSeconds() / 3;
    private static final long RETRY_MILLIS = 500;

    @Resource
    private ManagedScheduledExecutorService managed;

    private DataSource dataSource;
    private ScheduledExecutorService executor;

    Alone() {
        // for the container's proxy
    }

    @Inject
    Alone(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** Outside a container. */
    public Alone(DataSource dataSource, ScheduledExecutorService executor) {
        this(dataSource);
        this.executor = executor;
    }

    /**
     * Does the work, unless another node is at work of this name.
     *
     * @param work what it stores as progress it stores after {@link Lease#confirm}
     */
    public void run(String name, Consumer<Lease> work) {
        take(name).ifPresent(lease -> run(lease, work));
    }

    /**
     * Does the work as soon as no other node is at work of this name: at once, when that node has ended its own, or when the
     * lease of a node that died runs out. For work that somebody asked for and that no schedule would try again.
     */
    public void runWhenFree(String name, Consumer<Lease> work) {
        Optional<Lease> lease = take(name);
        while (lease.isEmpty()) {
            try {
                Thread.sleep(RETRY_MILLIS);
            } catch (InterruptedException shutdown) {
                Thread.currentThread().interrupt();
                return;
            }
            lease = take(name);
        }
        run(lease.get(), work);
    }

    /** Whether a node is at work of this name, or died at it less than a term ago. */
    public boolean isHeld(String name) {
        return Database.read(dataSource, connection -> Lease.isHeld(connection, name));
    }

    private void run(Lease lease, Consumer<Lease> work) {
        ScheduledFuture<?> extending = executor()
                .scheduleWithFixedDelay(() -> extend(lease), EXTEND_SECONDS, EXTEND_SECONDS, TimeUnit.SECONDS);
        try {
            work.accept(lease);
        } finally {
            extending.cancel(false);
            release(lease);
        }
    }

    /** As above, for work that is safe to do twice at a time and stores no progress. */
    public void run(String name, Runnable work) {
        run(name, lease -> work.run());
    }

    /** Makes callers of the same name follow each other, to the end of their transactions. */
    public static void oneByOne(Connection connection, String name) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(
                "INSERT INTO lease (name, epoch, expires_at) VALUES (?, 0, '1970-01-01 00:00:00')"
                        + " ON DUPLICATE KEY UPDATE epoch = epoch")) {
            insert.setString(1, name);
            insert.executeUpdate();
        }
    }

    private ScheduledExecutorService executor() {
        return executor == null ? managed : executor;
    }

    private Optional<Lease> take(String name) {
        try (Connection connection = dataSource.getConnection()) {
            return Lease.take(connection, name);
        } catch (SQLException fault) {
            throw Database.problem(fault);
        }
    }

    /** Thrown on, it would end the schedule; the next try comes before the term is over. */
    private void extend(Lease lease) {
        try (Connection connection = dataSource.getConnection()) {
            lease.extend(connection);
        } catch (SQLException | RuntimeException fault) {
            LOG.log(Level.WARNING, "A lease could not be extended", fault);
        }
    }

    private void release(Lease lease) {
        try (Connection connection = dataSource.getConnection()) {
            lease.release(connection);
        } catch (SQLException fault) {
            LOG.log(Level.FINE, "A lease was left to run out", fault);
        }
    }
}
