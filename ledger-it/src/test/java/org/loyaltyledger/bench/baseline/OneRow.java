package org.loyaltyledger.bench.baseline;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.loyaltyledger.bench.Client;
import org.loyaltyledger.bench.ClosedLoop;
import org.loyaltyledger.bench.Run;
import org.loyaltyledger.bench.Server;
import org.loyaltyledger.bench.Variant;

/** One small row and its commit: what a ledger with one transaction per transfer can never pass. */
record OneRow(Server server, int clients, AtomicLong ids) implements Variant {

    private static final String TABLE = "bench_one_row";

    @Override
    public String name() {
        return "one row and its commit, " + clients + " clients";
    }

    @Override
    public void prepare() throws SQLException {
        try (Connection connection = server.connect();
                Statement sql = connection.createStatement()) {
            sql.execute("DROP TABLE IF EXISTS " + TABLE);
            sql.execute("CREATE TABLE " + TABLE + " (id BIGINT PRIMARY KEY, points BIGINT NOT NULL) ENGINE=InnoDB");
        }
    }

    @Override
    public Run run(Duration time) throws SQLException {
        return ClosedLoop.run(clients, time, number -> new Writer(server.connect(), ids));
    }

    @Override
    public List<String> faults() throws SQLException {
        try (Connection connection = server.connect();
                Statement sql = connection.createStatement();
                ResultSet row = sql.executeQuery("SELECT COUNT(*) FROM " + TABLE)) {
            row.next();
            return row.getLong(1) == ids.get()
                    ? List.of()
                    : List.of("rows stored: " + row.getLong(1) + ", expected " + ids);
        }
    }

    private static final class Writer implements Client {

        private final Connection connection;
        private final AtomicLong ids;
        private final PreparedStatement insert;

        Writer(Connection connection, AtomicLong ids) throws SQLException {
            this.connection = connection;
            this.ids = ids;
            insert = connection.prepareStatement("INSERT INTO " + TABLE + " (id, points) VALUES (?, ?)");
        }

        @Override
        public void once() throws SQLException {
            insert.setLong(1, ids.incrementAndGet());
            insert.setLong(2, 1);
            insert.executeUpdate();
        }

        @Override
        public void close() throws SQLException {
            connection.close();
        }
    }
}
