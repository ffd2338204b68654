package org.loyaltyledger.bench.baseline;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import org.loyaltyledger.bench.Client;
import org.loyaltyledger.bench.ClosedLoop;
import org.loyaltyledger.bench.Run;
import org.loyaltyledger.bench.Server;
import org.loyaltyledger.bench.Variant;

/** The fewest round trips one transfer in one transaction can have: five, the balance checked by a conditional UPDATE. */
record Tight(Server server, Tables tables, int clients, Skew skew) implements Variant {

    @Override
    public String name() {
        return "tight, " + clients + " clients, " + skew.name().toLowerCase(Locale.ROOT);
    }

    @Override
    public void prepare() throws SQLException {
        tables.create();
    }

    @Override
    public Run run(Duration time) throws SQLException {
        Run run = ClosedLoop.run(clients, time, number -> new Teller(server.connect(), tables, skew));
        tables.acknowledge(run.operations());
        return run;
    }

    @Override
    public List<String> faults() throws SQLException {
        return tables.faults();
    }

    private static final class Teller implements Client {

        private final SplittableRandom random = new SplittableRandom();
        private final Connection connection;
        private final Tables tables;
        private final Skew skew;
        private final PreparedStatement transfer;
        private final PreparedStatement update;
        private final PreparedStatement entries;

        Teller(Connection connection, Tables tables, Skew skew) throws SQLException {
            this.connection = connection;
            this.tables = tables;
            this.skew = skew;
            connection.setAutoCommit(false);
            String prefix = tables.prefix();
            transfer = connection.prepareStatement(
                    "INSERT INTO " + prefix + "transfer (id, request_key, points) VALUES (?, ?, ?)");
            update = connection.prepareStatement("UPDATE " + prefix
                    + "account SET balance = balance + ?, version = version + 1 WHERE id = ? AND balance + ? >= 0");
            entries = connection.prepareStatement("INSERT INTO " + prefix
                    + "entry (id, transfer_id, account_id, points) VALUES (?, ?, ?, ?), (?, ?, ?, ?)");
        }

        @Override
        public void once() throws SQLException {
            Order order = Order.random(random, skew, tables.nextId());
            transfer.setLong(1, order.id());
            transfer.setString(2, order.key());
            transfer.setLong(3, order.points());
            transfer.executeUpdate();
            move(order, order.firstLocked());
            move(order, order.lastLocked());
            entry(order, 0, order.from(), -order.points());
            entry(order, 1, order.to(), order.points());
            entries.executeUpdate();
            connection.commit();
        }

        private void move(Order order, long account) throws SQLException {
            long points = account == order.from() ? -order.points() : order.points();
            update.setLong(1, points);
            update.setLong(2, account);
            update.setLong(3, points);
            if (update.executeUpdate() != 1) {
                throw new SQLException("not enough points on account " + account);
            }
        }

        private void entry(Order order, int line, long account, long points) throws SQLException {
            int column = 4 * line;
            entries.setLong(column + 1, 2 * order.id() + line);
            entries.setLong(column + 2, order.id());
            entries.setLong(column + 3, account);
            entries.setLong(column + 4, points);
        }

        @Override
        public void close() throws SQLException {
            connection.close();
        }
    }
}
