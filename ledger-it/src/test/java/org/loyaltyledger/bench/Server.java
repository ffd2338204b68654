package org.loyaltyledger.bench;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;

/** The database server that every variant of a run shares. */
public record Server(String url, String user, String password) {

    /** What the driver needs to keep round trips down; every variant gets the same. */
    private static final String TUNED =
            "useServerPrepStmts=false&cachePrepStmts=true&useLocalSessionState=true&elideSetAutoCommits=true";

    private static final List<String> DURABILITY = List.of(
            "innodb_flush_log_at_trx_commit",
            "sync_binlog",
            "log_bin",
            "innodb_doublewrite",
            "innodb_flush_method",
            "innodb_buffer_pool_size");

    /** The address with the driver's tuning. */
    public String tunedUrl() {
        return url + (url.contains("?") ? "&" : "?") + TUNED;
    }

    /** A connection outside any pool, READ COMMITTED. */
    public Connection connect() throws SQLException {
        Connection connection = DriverManager.getConnection(tunedUrl(), user, password);
        connection.setTransactionIsolation(Connection.TRANSACTION_READ_COMMITTED);
        return connection;
    }

    /** What it is and how much of an acknowledged commit would survive a power cut. */
    public String description() throws SQLException {
        StringBuilder text = new StringBuilder(variable("version"));
        for (String name : DURABILITY) {
            text.append(", ").append(name).append('=').append(variable(name));
        }
        return text.toString();
    }

    /**
     * Fsyncs of the redo log since the server started. MariaDB no longer counts them; its writes of the redo log are
     * taken instead, each of which a commit follows with at most one fsync.
     */
    public long redoFsyncs() throws SQLException {
        Optional<String> fsyncs = value("SHOW GLOBAL STATUS LIKE 'Innodb_os_log_fsyncs'");
        return Long.parseLong(
                fsyncs.isPresent()
                        ? fsyncs.get()
                        : value("SHOW GLOBAL STATUS LIKE 'Innodb_log_writes'").orElseThrow());
    }

    private String variable(String name) throws SQLException {
        return value("SHOW GLOBAL VARIABLES LIKE '" + name + "'").orElse("none");
    }

    private Optional<String> value(String show) throws SQLException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(show)) {
            return rows.next() ? Optional.of(rows.getString(2)) : Optional.empty();
        }
    }
}
