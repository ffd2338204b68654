package org.loyaltyledger.views.integrity;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import javax.sql.DataSource;
import org.loyaltyledger.api.audit.AuditReport;
import org.loyaltyledger.api.audit.AuditReport.Difference;

/** Audits partitions on one consistent snapshot of the database. */
public final class Audit {
    private static final int DIFFERENCES_MOST = 1_000;

    private final DataSource dataSource;

    public Audit(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** @param at when, for the report */
    public AuditReport run(Collection<Integer> partitions, Instant at) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ");
            statement.execute("START TRANSACTION WITH CONSISTENT SNAPSHOT");
            try {
                return audit(connection, partitions, at);
            } finally {
                statement.execute("ROLLBACK");
            }
        }
    }

    private static AuditReport audit(Connection connection, Collection<Integer> partitions, Instant at)
            throws SQLException {
        List<Difference> differences = new ArrayList<>();
        for (int partition : partitions) {
            for (Check check : Check.values()) {
                differences.addAll(differences(connection, check, partition));
            }
            differences.addAll(new ChainCheck(connection, partition).differences());
        }
        return new AuditReport(
                differences.isEmpty(),
                at,
                count(connection, "ledger_transaction", partitions),
                count(connection, "entry", partitions),
                count(connection, "account", partitions),
                count(connection, "lot", partitions),
                count(connection, "hold", partitions),
                count(connection, "batch", partitions),
                differences.stream().limit(DIFFERENCES_MOST).toList());
    }

    private static List<Difference> differences(Connection connection, Check check, int partition) throws SQLException {
        List<Difference> found = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement(check.query())) {
            statement.setMaxRows(DIFFERENCES_MOST);
            long marks = check.query().chars().filter(c -> c == '?').count();
            for (int mark = 1; mark <= marks; mark++) {
                statement.setInt(mark, partition);
            }
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    found.add(new Difference(
                            check.name(),
                            "partition " + partition + ": " + rows.getString(1),
                            rows.getString(2),
                            rows.getString(3)));
                }
            }
        }
        return found;
    }

    private static long count(Connection connection, String table, Collection<Integer> partitions) throws SQLException {
        long count = 0;
        for (int partition : partitions) {
            try (PreparedStatement statement =
                    connection.prepareStatement("SELECT COUNT(*) FROM " + table + " WHERE partition_id = ?")) {
                statement.setInt(1, partition);
                try (ResultSet row = statement.executeQuery()) {
                    row.next();
                    count += row.getLong(1);
                }
            }
        }
        return count;
    }
}
