package org.loyaltyledger.platform.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.loyaltyledger.ground.column.InstantColumn;
import org.loyaltyledger.ground.database.Database;

/**
 * The subjects and grants of the embedded issuer whose tokens count no more, although they have not ended: of disabled
 * programs, of replaced secrets, of sign-ins that somebody else has got hold of. All nodes share them through the
 * database and read them again every two seconds; the node that revokes knows at once. A revocation is kept as long as a
 * token can live.
 */
@ApplicationScoped
public class RevokedTokens {

    /** No token of the embedded issuer lives longer than this. */
    public static final Duration LONGEST_LIFE = Duration.ofHours(24);

    private static final Logger LOG = Logger.getLogger(RevokedTokens.class.getName());
    private static final long FRESH_NANOS = Duration.ofSeconds(2).toNanos();

    private record Snapshot(Set<String> ids, long readAt) {

        boolean isFresh() {
            return System.nanoTime() - readAt < FRESH_NANOS;
        }
    }

    private final ReentrantLock reading = new ReentrantLock();
    private DataSource database;
    private volatile Snapshot revoked = new Snapshot(Set.of(), System.nanoTime() - FRESH_NANOS);

    RevokedTokens() {
        // for the container's proxy
    }

    @Inject
    RevokedTokens(DataSource database) {
        this.database = database;
    }

    boolean contains(AccessToken token) {
        Set<String> ids = ids();
        return !ids.isEmpty()
                && (ids.contains(token.getSubject())
                        || token.grant().filter(ids::contains).isPresent());
    }

    /**
     * Ends all tokens of these subjects or grants, in the transaction of the caller if there is one.
     *
     * @param now of the machine's clock, which tokens are judged by
     */
    public void revoke(List<String> ids, Instant now) {
        Database.work(database, connection -> {
            try (PreparedStatement ended =
                            connection.prepareStatement("DELETE FROM token_revocation WHERE ends_at < ?");
                    PreparedStatement insert =
                            connection.prepareStatement("REPLACE INTO token_revocation (id, ends_at) VALUES (?, ?)")) {
                ended.setObject(1, InstantColumn.utc(now));
                ended.executeUpdate();
                for (String id : ids) {
                    insert.setString(1, id);
                    insert.setObject(2, InstantColumn.utc(now.plus(LONGEST_LIFE)));
                    insert.executeUpdate();
                }
                return ids;
            }
        });
        reading.lock();
        try {
            Set<String> more = new HashSet<>(revoked.ids());
            more.addAll(ids);
            revoked = new Snapshot(Set.copyOf(more), revoked.readAt());
        } finally {
            reading.unlock();
        }
    }

    /** Whoever finds them old reads them; who comes meanwhile goes by what was read before. */
    private Set<String> ids() {
        if (!revoked.isFresh() && reading.tryLock()) {
            try {
                revoked = new Snapshot(read(), System.nanoTime());
            } catch (SQLException fault) {
                LOG.log(Level.WARNING, "Revoked tokens could not be read; those known stay revoked", fault);
                revoked = new Snapshot(revoked.ids(), System.nanoTime());
            } finally {
                reading.unlock();
            }
        }
        return revoked.ids();
    }

    private Set<String> read() throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement("SELECT id FROM token_revocation");
                ResultSet rows = select.executeQuery()) {
            Set<String> ids = new HashSet<>();
            while (rows.next()) {
                ids.add(rows.getString(1));
            }
            return Set.copyOf(ids);
        }
    }
}
