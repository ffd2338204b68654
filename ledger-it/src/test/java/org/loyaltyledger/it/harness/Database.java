package org.loyaltyledger.it.harness;

import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.loyaltyledger.deploy.EmbeddedDatabase;

/**
 * A MySQL or MariaDB schema, seen from the tests.
 *
 * @param url for Connector/J
 * @param user may do everything in the schema
 */
public record Database(String url, String user, String password) {

    /** The server named by {@code ledger.it.jdbc.*}, else an embedded one below {@code target/}; its schema is empty. */
    static Database ofTheSuite() throws IOException {
        Database database = System.getProperty("ledger.it.jdbc.url", "").isEmpty() ? embedded() : given();
        database.empty();
        return database;
    }

    private static Database given() {
        return new Database(
                System.getProperty("ledger.it.jdbc.url"),
                System.getProperty("ledger.it.jdbc.user"),
                System.getProperty("ledger.it.jdbc.password"));
    }

    private static Database embedded() throws IOException {
        EmbeddedDatabase server = EmbeddedDatabase.start(Workspace.resolve("database"));
        Runtime.getRuntime().addShutdownHook(new Thread(server::kill));
        return of(server);
    }

    public static Database of(EmbeddedDatabase server) {
        return new Database(server.jdbcUrl(), server.user(), server.password());
    }

    public Connection connect() throws SQLException {
        return DriverManager.getConnection(url, user, password);
    }

    /** A job's own memory, written some time after a programme is opened. */
    private static final Set<String> NOT_COUNTED = Set.of("identifier_rules", "lease");

    /** The number of rows of every table: equal before and after means nothing was left behind. */
    public Map<String, Long> rows() {
        return inside(connection -> {
            Map<String, Long> rows = new TreeMap<>();
            List<String> counted = tables(connection);
            counted.removeAll(NOT_COUNTED);
            for (String table : counted) {
                rows.put(table, number(connection, "SELECT COUNT(*) FROM `" + table + "`"));
            }
            return rows;
        });
    }

    /** The one number that a query answers. */
    public long number(String query) {
        return inside(connection -> number(connection, query));
    }

    /** Drops every table, so that the service migrates from nothing. */
    public void empty() {
        inside(connection -> {
            execute(connection, "SET FOREIGN_KEY_CHECKS = 0");
            for (String table : tables(connection)) {
                execute(connection, "DROP TABLE `" + table + "`");
            }
            return null;
        });
    }

    private <T> T inside(Work<T> work) {
        try (Connection connection = connect()) {
            return work.with(connection);
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static List<String> tables(Connection connection) throws SQLException {
        List<String> tables = new ArrayList<>();
        try (var rows =
                connection.getMetaData().getTables(connection.getCatalog(), null, "%", new String[] {"TABLE"})) {
            while (rows.next()) {
                tables.add(rows.getString("TABLE_NAME"));
            }
        }
        return tables;
    }

    private static long number(Connection connection, String query) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getLong(1);
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private interface Work<T> {
        T with(Connection connection) throws SQLException;
    }
}
