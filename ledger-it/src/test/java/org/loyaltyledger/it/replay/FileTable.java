package org.loyaltyledger.it.replay;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.loyaltyledger.it.harness.Environment;

/** The till file as a temporary table, for questions in plain SQL that know nothing of the ledger. */
final class FileTable implements AutoCloseable {

    private static final ZoneId ZONE = ZoneId.of("America/New_York");

    private final Connection connection;

    FileTable(List<Basket> baskets) throws SQLException {
        connection = Environment.get().database().connect();
        try (Statement statement = connection.createStatement()) {
            statement.execute("CREATE TEMPORARY TABLE till_line (household VARCHAR(20) NOT NULL, day DATE NOT NULL,"
                    + " department VARCHAR(64) NOT NULL, quantity DECIMAL(12,3) NOT NULL, value DECIMAL(12,2) NOT NULL,"
                    + " KEY household_day (household, day))");
        }
        // MySQL cannot open a temporary table twice in one statement, so a question of pairs has a second one.
        connection.setAutoCommit(false);
        try (PreparedStatement insert = connection.prepareStatement("INSERT INTO till_line VALUES (?, ?, ?, ?, ?)")) {
            for (Basket basket : baskets) {
                for (TillLine line : basket.lines()) {
                    insert.setString(1, line.household());
                    insert.setObject(2, LocalDate.ofInstant(line.boughtAt(), ZONE));
                    insert.setString(
                            3,
                            line.line().department() == null ? "" : line.line().department());
                    insert.setBigDecimal(4, line.line().quantity());
                    insert.setBigDecimal(5, line.line().amount().amount());
                    insert.addBatch();
                }
            }
            insert.executeBatch();
        }
        connection.commit();
        try (Statement statement = connection.createStatement()) {
            statement.execute("CREATE TEMPORARY TABLE other_line AS SELECT * FROM till_line");
            statement.execute("CREATE INDEX other_day ON other_line (household, day)");
        }
    }

    /** Text by text, as two columns say. */
    Map<String, String> ask(String sql) throws SQLException {
        Map<String, String> answer = new TreeMap<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                answer.put(rows.getString(1), rows.getString(2));
            }
        }
        return answer;
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
