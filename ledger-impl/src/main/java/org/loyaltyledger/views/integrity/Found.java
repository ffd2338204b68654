package org.loyaltyledger.views.integrity;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.loyaltyledger.api.audit.AuditReport.Difference;

/** The differences of one piece. */
final class Found {
    private final Connection connection;
    private final List<Difference> differences = new ArrayList<>();

    Found(Connection connection) {
        this.connection = connection;
    }

    void add(Difference difference) {
        differences.add(difference);
    }

    /** @param query answers a row for each difference: subject, expected, found */
    void add(String check, String query) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.setMaxRows(Audit.DIFFERENCES_MOST);
            try (ResultSet rows = statement.executeQuery(query)) {
                while (rows.next()) {
                    differences.add(new Difference(check, rows.getString(1), rows.getString(2), rows.getString(3)));
                }
            }
        }
    }

    long count(String table, String where) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT COUNT(*) FROM " + table + " WHERE " + where)) {
            row.next();
            return row.getLong(1);
        }
    }

    List<Difference> differences() {
        return differences;
    }
}
