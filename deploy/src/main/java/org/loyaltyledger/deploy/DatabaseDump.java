package org.loyaltyledger.deploy;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Types;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * All tables of a schema as SQL, one statement per line. It is read on one consistent snapshot, so the service may run
 * meanwhile. The servers' own dump programs are not used: MariaDB's, which comes with the embedded database, does not sign in
 * to MySQL, and a dump must not depend on what is installed.
 */
final class DatabaseDump {
    private static final String HEADER = "-- Loyalty Ledger dump, version 1";
    private static final String END = "-- complete";
    private static final int STATEMENT_CHARACTERS = 1 << 19;
    private static final HexFormat HEX = HexFormat.of();

    private static final Set<Integer> BINARY =
            Set.of(Types.BINARY, Types.VARBINARY, Types.LONGVARBINARY, Types.BLOB, Types.BIT);
    private static final Set<Integer> NUMERIC = Set.of(
            Types.TINYINT,
            Types.SMALLINT,
            Types.INTEGER,
            Types.BIGINT,
            Types.DECIMAL,
            Types.NUMERIC,
            Types.BOOLEAN,
            Types.DOUBLE,
            Types.REAL,
            Types.FLOAT);

    private DatabaseDump() {}

    /** @return how many rows were written */
    static long write(Connection connection, Writer out) throws SQLException, IOException {
        long rows = 0;
        out.write(HEADER + "\n");
        try (Statement statement = connection.createStatement()) {
            statement.execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ");
            statement.execute("START TRANSACTION WITH CONSISTENT SNAPSHOT, READ ONLY");
            for (String table : tables(connection)) {
                out.write(definition(connection, table) + ";\n");
                rows += rows(connection, table, out);
            }
            statement.execute("ROLLBACK");
        }
        out.write(END + "\n");
        return rows;
    }

    /**
     * Executes a dump in an empty schema.
     *
     * @return how many statements were executed
     * @throws IOException it is no dump, or was cut off
     */
    static long read(Connection connection, BufferedReader in) throws SQLException, IOException {
        if (!HEADER.equals(in.readLine())) {
            throw new IOException("This is no dump of a ledger, or of another version");
        }
        long statements = 0;
        try (Statement statement = connection.createStatement()) {
            statement.setEscapeProcessing(false);
            statement.execute("SET FOREIGN_KEY_CHECKS = 0, UNIQUE_CHECKS = 0");
            for (String line = in.readLine(); !END.equals(line); line = in.readLine()) {
                if (line == null) {
                    throw new IOException("The dump was cut off after " + statements + " statements");
                }
                statement.execute(line);
                statements++;
            }
            statement.execute("SET FOREIGN_KEY_CHECKS = 1, UNIQUE_CHECKS = 1");
        }
        return statements;
    }

    static List<String> tables(Connection connection) throws SQLException {
        List<String> tables = new ArrayList<>();
        try (ResultSet found =
                connection.getMetaData().getTables(connection.getCatalog(), null, "%", new String[] {"TABLE"})) {
            while (found.next()) {
                tables.add(found.getString("TABLE_NAME"));
            }
        }
        return tables.stream().sorted().toList();
    }

    private static String definition(Connection connection, String table) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SHOW CREATE TABLE `" + table + "`")) {
            row.next();
            return row.getString(2).replace('\n', ' ');
        }
    }

    private static long rows(Connection connection, String table, Writer out) throws SQLException, IOException {
        String columns = columns(connection, table);
        // The driver holds one row at a time, whatever the size of the table.
        try (Statement statement =
                connection.createStatement(ResultSet.TYPE_FORWARD_ONLY, ResultSet.CONCUR_READ_ONLY)) {
            statement.setFetchSize(Integer.MIN_VALUE);
            try (ResultSet rows = statement.executeQuery("SELECT " + columns + " FROM `" + table + "`")) {
                String head = "INSERT INTO `" + table + "` (" + columns + ") VALUES ";
                StringBuilder text = new StringBuilder();
                long count = 0;
                while (rows.next()) {
                    text.append(text.isEmpty() ? head : ",");
                    row(rows, text);
                    count++;
                    if (text.length() > STATEMENT_CHARACTERS) {
                        out.append(text).write(";\n");
                        text.setLength(0);
                    }
                }
                if (!text.isEmpty()) {
                    out.append(text).write(";\n");
                }
                return count;
            }
        }
    }

    /** Those that are stored, not computed by the server. */
    private static String columns(Connection connection, String table) throws SQLException {
        List<String> columns = new ArrayList<>();
        try (ResultSet found =
                connection.getMetaData().getColumns(connection.getCatalog(), null, table.replace("_", "\\_"), "%")) {
            while (found.next()) {
                if (!"YES".equals(found.getString("IS_GENERATEDCOLUMN"))) {
                    columns.add(found.getString("COLUMN_NAME"));
                }
            }
        }
        return columns.stream().map(column -> "`" + column + "`").collect(Collectors.joining(", "));
    }

    private static void row(ResultSet row, StringBuilder text) throws SQLException {
        ResultSetMetaData columns = row.getMetaData();
        for (int i = 1; i <= columns.getColumnCount(); i++) {
            text.append(i == 1 ? '(' : ',');
            value(row, i, columns.getColumnType(i), text);
        }
        text.append(')');
    }

    /** Texts go as hexadecimal digits: no quotes, no line ends, no character set but the named one. */
    private static void value(ResultSet row, int index, int type, StringBuilder text) throws SQLException {
        byte[] bytes = row.getBytes(index);
        if (bytes == null) {
            text.append("NULL");
        } else if (NUMERIC.contains(type)) {
            text.append(row.getBigDecimal(index).toPlainString());
        } else if (BINARY.contains(type)) {
            text.append("x'").append(HEX.formatHex(bytes)).append('\'');
        } else if (type == Types.TIMESTAMP || type == Types.DATE || type == Types.TIME) {
            text.append('\'')
                    .append(new String(bytes, StandardCharsets.US_ASCII))
                    .append('\'');
        } else {
            byte[] utf8 = row.getString(index).getBytes(StandardCharsets.UTF_8);
            text.append("_utf8mb4 x'").append(HEX.formatHex(utf8)).append('\'');
        }
    }
}
