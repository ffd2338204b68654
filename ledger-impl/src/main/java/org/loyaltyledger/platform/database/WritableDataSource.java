package org.loyaltyledger.platform.database;

import com.mysql.cj.conf.ConnectionUrl;
import com.mysql.cj.conf.HostInfo;
import com.mysql.cj.jdbc.MysqlDataSource;
import jakarta.annotation.sql.DataSourceDefinition;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Connects to whichever server of the URL takes writes. The driver's own failover goes to the next server that answers,
 * which may be a secondary that refuses every booking; here a server whose {@code read_only} is set counts as absent. Any
 * number of hosts: {@code jdbc:mysql://db1:3306,db2:3306,db3:3306/ledger}.
 *
 * <p>While no server takes writes, one thread at a time looks for one and all others are refused at once.
 */
public class WritableDataSource extends MysqlDataSource {

    private static final long serialVersionUID = 1L;
    private static final Logger LOG = Logger.getLogger(WritableDataSource.class.getName());

    private final AtomicBoolean searching = new AtomicBoolean();
    /** Connections that are open, by the name of their pool: the container makes and closes them. */
    private static final Map<String, AtomicInteger> OPEN = new ConcurrentHashMap<>();

    private static final String POOL_PROPERTY = "poolName=";

    private String poolName = "";
    private volatile int primary;
    private volatile boolean absent;

    /** How many connections of a pool are open, in this node. */
    public static int open(String pool) {
        return counter(pool).get();
    }

    /** The name that a definition gives its pool. */
    public static String poolOf(DataSourceDefinition definition) {
        return Arrays.stream(definition.properties())
                .filter(property -> property.startsWith(POOL_PROPERTY))
                .map(property -> property.substring(POOL_PROPERTY.length()))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(definition.name() + " has no " + POOL_PROPERTY));
    }

    private static AtomicInteger counter(String pool) {
        return OPEN.computeIfAbsent(pool, name -> new AtomicInteger());
    }

    /** Set by the container from the definition. */
    public void setPoolName(String poolName) {
        this.poolName = poolName;
    }

    public String getPoolName() {
        return poolName;
    }

    @Override
    protected Connection getConnection(Properties credentials) throws SQLException {
        Properties all = exposeAsProperties();
        all.putAll(credentials);
        List<HostInfo> hosts =
                ConnectionUrl.getConnectionUrlInstance(getUrl(), all).getHostsList();
        if (!absent) {
            return connect(hosts);
        }
        if (!searching.compareAndSet(false, true)) {
            throw new SQLTransientConnectionException("no server takes writes at present", "08001");
        }
        try {
            return connect(hosts);
        } finally {
            searching.set(false);
        }
    }

    /** The last known primary first. */
    private Connection connect(List<HostInfo> hosts) throws SQLException {
        SQLTransientConnectionException none =
                new SQLTransientConnectionException("none of " + hosts.size() + " servers takes writes", "08001");
        int first = primary;
        for (int i = 0; i < hosts.size(); i++) {
            int at = (first + i) % hosts.size();
            try {
                WritableConnection connection = new WritableConnection(hosts.get(at), counter(poolName));
                if (connection.isWritable()) {
                    found(hosts, at);
                    return connection;
                }
                connection.abortInternal();
            } catch (SQLException refused) {
                none.addSuppressed(refused);
            }
        }
        absent = true;
        throw none;
    }

    private void found(List<HostInfo> hosts, int at) {
        if (absent || primary != at) {
            LOG.log(
                    Level.INFO,
                    "database server {0} takes writes",
                    hosts.get(at).getHostPortPair());
        }
        primary = at;
        absent = false;
    }
}
