package org.loyaltyledger.platform.database;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.callback.BaseCallback;
import org.flywaydb.core.api.callback.Context;
import org.flywaydb.core.api.callback.Event;

/**
 * Makes the database compare text as Java does: code point by code point, and a space at the end counts. The usual binary
 * collation pads with spaces, and the one that does not has another name on MySQL than on MariaDB, so it cannot stand in a
 * migration. After each migration every table with text in another collation is converted; that rebuilds the table once.
 */
final class BinaryCollation extends BaseCallback {

    private static final Logger LOG = Logger.getLogger(BinaryCollation.class.getName());
    private static final String MYSQL = "utf8mb4_0900_bin";
    private static final String MARIADB = "utf8mb4_nopad_bin";
    private static final String TABLES = "SELECT DISTINCT c.table_name FROM information_schema.columns c"
            + " JOIN information_schema.tables t ON t.table_schema = c.table_schema AND t.table_name = c.table_name"
            + " WHERE c.table_schema = DATABASE() AND t.table_type = 'BASE TABLE' AND c.character_set_name = 'utf8mb4'"
            + " AND c.collation_name <> ? AND c.table_name <> ? ORDER BY c.table_name";
    private static final String SCHEMA =
            "SELECT default_collation_name FROM information_schema.schemata WHERE schema_name = DATABASE()";

    @Override
    public boolean supports(Event event, Context context) {
        return event == Event.AFTER_MIGRATE;
    }

    @Override
    public boolean canHandleInTransaction(Event event, Context context) {
        return true;
    }

    @Override
    public void handle(Event event, Context context) {
        try {
            convert(context.getConnection(), context.getConfiguration().getTable());
        } catch (SQLException fault) {
            throw new FlywayException("The collation of the schema could not be changed", fault);
        }
    }

    private static void convert(Connection connection, String history) throws SQLException {
        String wanted = connection.getMetaData().getDatabaseProductVersion().contains("MariaDB") ? MARIADB : MYSQL;
        try (Statement statement = connection.createStatement()) {
            if (!wanted.equals(one(statement, SCHEMA))) {
                statement.execute("ALTER DATABASE CHARACTER SET utf8mb4 COLLATE " + wanted);
            }
            for (String table : tables(connection, wanted, history)) {
                LOG.log(Level.INFO, "Converting the text of table {0} to {1}", new Object[] {table, wanted});
                statement.execute("ALTER TABLE `" + table + "` CONVERT TO CHARACTER SET utf8mb4 COLLATE " + wanted);
            }
        }
    }

    private static List<String> tables(Connection connection, String wanted, String history) throws SQLException {
        List<String> tables = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement(TABLES)) {
            statement.setString(1, wanted);
            statement.setString(2, history);
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    tables.add(rows.getString(1));
                }
            }
        }
        return tables;
    }

    private static String one(Statement statement, String sql) throws SQLException {
        try (ResultSet row = statement.executeQuery(sql)) {
            return row.next() ? row.getString(1) : "";
        }
    }
}
