package org.loyaltyledger.bench.baseline;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.loyaltyledger.bench.Check;
import org.loyaltyledger.bench.Server;

/** Accounts, transfers and entries of one baseline, and the check that they agree. Its spread and hot runs share them. */
final class Tables {

    static final long ACCOUNTS = 100_000;
    static final long OPENING_BALANCE = 1_000_000_000L;

    private final Server server;
    private final String prefix;
    private final AtomicLong ids = new AtomicLong();
    private final AtomicLong acknowledged = new AtomicLong();
    private boolean created;

    Tables(Server server, String prefix) {
        this.server = server;
        this.prefix = prefix;
    }

    String prefix() {
        return prefix;
    }

    long nextId() {
        return ids.incrementAndGet();
    }

    void acknowledge(long transfers) {
        acknowledged.addAndGet(transfers);
    }

    void create() throws SQLException {
        if (created) {
            return;
        }
        try (Connection connection = server.connect();
                Statement sql = connection.createStatement()) {
            for (String table : List.of("account", "transfer", "entry")) {
                sql.execute("DROP TABLE IF EXISTS " + prefix + table);
            }
            sql.execute("CREATE TABLE " + prefix + "account (id BIGINT PRIMARY KEY, balance BIGINT NOT NULL,"
                    + " version BIGINT NOT NULL) ENGINE=InnoDB");
            sql.execute("CREATE TABLE " + prefix + "transfer (id BIGINT PRIMARY KEY, request_key VARCHAR(64)"
                    + " CHARACTER SET ascii NOT NULL UNIQUE, points BIGINT NOT NULL,"
                    + " recorded_at DATETIME(6) NOT NULL DEFAULT CURRENT_TIMESTAMP(6)) ENGINE=InnoDB");
            sql.execute("CREATE TABLE " + prefix + "entry (id BIGINT PRIMARY KEY, transfer_id BIGINT NOT NULL,"
                    + " account_id BIGINT NOT NULL, points BIGINT NOT NULL, KEY (account_id, id)) ENGINE=InnoDB");
            fill(sql);
        }
        created = true;
    }

    private void fill(Statement sql) throws SQLException {
        int chunk = 1_000;
        for (long first = 1; first <= ACCOUNTS; first += chunk) {
            StringBuilder rows = new StringBuilder("INSERT INTO " + prefix + "account VALUES ");
            for (long id = first; id < first + chunk; id++) {
                rows.append(id == first ? "" : ",")
                        .append('(')
                        .append(id)
                        .append(',')
                        .append(OPENING_BALANCE)
                        .append(",0)");
            }
            sql.execute(rows.toString());
        }
    }

    List<String> faults() throws SQLException {
        try (Connection connection = server.connect()) {
            return new Check(connection)
                    .expect("transfers stored", acknowledged.get(), "SELECT COUNT(*) FROM " + prefix + "transfer")
                    .expect("entries stored", 2 * acknowledged.get(), "SELECT COUNT(*) FROM " + prefix + "entry")
                    .expect("sum of entries", 0, "SELECT COALESCE(SUM(points), 0) FROM " + prefix + "entry")
                    .expect(
                            "accounts that are not the sum of their entries",
                            0,
                            "SELECT COUNT(*) FROM " + prefix
                                    + "account a LEFT JOIN (SELECT account_id, SUM(points) moved"
                                    + " FROM " + prefix + "entry GROUP BY account_id) e ON e.account_id = a.id"
                                    + " WHERE a.balance <> " + OPENING_BALANCE + " + COALESCE(e.moved, 0)")
                    .faults();
        }
    }
}
