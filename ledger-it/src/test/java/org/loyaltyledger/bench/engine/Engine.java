package org.loyaltyledger.bench.engine;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import jakarta.annotation.sql.DataSourceDefinition;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import org.flywaydb.core.Flyway;
import org.loyaltyledger.bench.Server;
import org.loyaltyledger.bench.Variant;
import org.loyaltyledger.bench.baseline.Skew;
import org.loyaltyledger.platform.database.WriterDatabase;
import org.loyaltyledger.vault.writer.Chain;
import org.loyaltyledger.vault.writer.Vault;
import org.loyaltyledger.vault.writer.VaultSettings;
import org.loyaltyledger.vault.writer.Watch;

/** The vault on a pool of connections that are made as the shipped data source makes them. */
public final class Engine implements AutoCloseable {

    private final HikariDataSource pool;
    private final Vault vault;
    private final Shop spread = new Shop(this, Skew.SPREAD);
    private final Shop hot = new Shop(this, Skew.HOT);

    /** Brings the schema up to date and starts the vault. Partitions of earlier runs stay as they are. */
    public Engine(Server server) {
        DataSourceDefinition shipped = WriterDatabase.class.getAnnotation(DataSourceDefinition.class);
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(server.url());
        config.setUsername(server.user());
        config.setPassword(server.password());
        config.setTransactionIsolation("TRANSACTION_READ_COMMITTED");
        config.setMaximumPoolSize(8);
        for (String property : shipped.properties()) {
            String[] pair = property.split("=", 2);
            config.addDataSourceProperty(pair[0], pair[1]);
        }
        pool = new HikariDataSource(config);
        Flyway.configure()
                .dataSource(pool)
                .locations("classpath:db")
                .outOfOrder(true)
                .load()
                .migrate();
        vault = new Vault(pool, List.of(), Clock.systemUTC(), VaultSettings.defaults(), Watch.NONE, Thread::new);
    }

    /** Members all over. */
    public Variant spread(int inFlight) {
        return new EngineRun(spread, inFlight);
    }

    /** One hot member. */
    public Variant hot(int inFlight) {
        return new EngineRun(hot, inFlight);
    }

    Vault vault() {
        return vault;
    }

    /** No real programme has this id. */
    long programme() {
        return -1;
    }

    /** A new partition with empty books. */
    int openPartition() throws SQLException {
        try (Connection connection = pool.getConnection();
                PreparedStatement last =
                        connection.prepareStatement("SELECT COALESCE(MAX(partition_id), 0) FROM head");
                ResultSet row = last.executeQuery();
                PreparedStatement head = connection.prepareStatement(
                        "INSERT INTO head (partition_id, programme_id, next_seq, batch_no, recorded_at, hash)"
                                + " VALUES (?, ?, 1, 0, '1970-01-01', ?)")) {
            row.next();
            int partition = row.getInt(1) + 1;
            head.setInt(1, partition);
            head.setLong(2, programme());
            head.setBytes(3, Chain.genesis());
            head.executeUpdate();
            return partition;
        }
    }

    List<String> faults(int partition, long acknowledged) throws SQLException {
        try (Connection connection = pool.getConnection()) {
            return BooksCheck.faults(connection, partition, acknowledged);
        }
    }

    @Override
    public void close() {
        vault.close();
        pool.close();
    }
}
