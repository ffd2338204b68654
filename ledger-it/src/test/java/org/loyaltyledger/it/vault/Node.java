package org.loyaltyledger.it.vault;

import jakarta.annotation.sql.DataSourceDefinition;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.loyaltyledger.api.audit.AuditReport;
import org.loyaltyledger.it.harness.Database;
import org.loyaltyledger.it.harness.Environment;
import org.loyaltyledger.platform.database.WritableDataSource;
import org.loyaltyledger.platform.database.WriterDatabase;
import org.loyaltyledger.vault.ledger.Command;
import org.loyaltyledger.vault.writer.Fingerprint;
import org.loyaltyledger.vault.writer.IdempotencyKey;
import org.loyaltyledger.vault.writer.Partitions;
import org.loyaltyledger.vault.writer.StoredAnswer;
import org.loyaltyledger.vault.writer.Vault;
import org.loyaltyledger.vault.writer.VaultSettings;
import org.loyaltyledger.vault.writer.Watch;
import org.loyaltyledger.views.integrity.Audit;

/** A vault as one node of the service has it, on the suite's database. */
public final class Node implements AutoCloseable {
    private final DataSource dataSource;
    private final long programme;
    private final Vault vault;

    private Node(DataSource dataSource, long programme, Vault vault) {
        this.dataSource = dataSource;
        this.programme = programme;
        this.vault = vault;
    }

    /** @param disturb what stands between the vault and the database */
    public static Node on(long programme, UnaryOperator<DataSource> disturb) {
        return on(programme, disturb, Clock.systemUTC(), 400_000);
    }

    /** @param rowsRemembered as in the settings */
    public static Node on(long programme, UnaryOperator<DataSource> disturb, Clock clock, int rowsRemembered) {
        DataSource plain = dataSource();
        Vault vault = new Vault(
                disturb.apply(plain),
                List.of(),
                clock,
                new VaultSettings(4_096, 256, Duration.ofSeconds(20), Duration.ofSeconds(5), rowsRemembered),
                Watch.NONE,
                Executors.defaultThreadFactory());
        return new Node(plain, programme, vault);
    }

    public static Node on(long programme) {
        return on(programme, UnaryOperator.identity());
    }

    /** A new partition of a programme that no other test uses. */
    public static int freshPartition(long programme) throws SQLException {
        DataSource dataSource = dataSource();
        Flyway.configure()
                .dataSource(dataSource)
                .locations("classpath:db")
                .outOfOrder(true)
                .load()
                .migrate();
        try (Connection connection = dataSource.getConnection()) {
            connection.setAutoCommit(false);
            int partition = Partitions.open(connection, programme, 1).get(0);
            connection.commit();
            return partition;
        }
    }

    public CompletableFuture<StoredAnswer> submit(int partition, String key, Command command) {
        return submit(partition, new IdempotencyKey(programme, "test", key), Map.of(), command);
    }

    /** As a caller whose token has these bounds. */
    CompletableFuture<StoredAnswer> submit(
            int partition, IdempotencyKey key, Map<String, String> bounds, Command command) {
        return vault.submit(partition, key, Fingerprint.of("test", bounds, command.toString()), command, key.text());
    }

    public long rowsRemembered() {
        return vault.rowsRemembered();
    }

    public Vault vault() {
        return vault;
    }

    public boolean isReady() {
        return vault.isReady();
    }

    /** Work in the background. */
    public CompletableFuture<StoredAnswer> inBackground(int partition, Command command) {
        return vault.inBackground(partition, command, "background");
    }

    public StoredAnswer book(int partition, Command command) {
        return vault.await(submit(partition, UUID.randomUUID().toString(), command));
    }

    public StoredAnswer await(CompletableFuture<StoredAnswer> answer) {
        return vault.await(answer);
    }

    public AuditReport audit(int partition) throws SQLException {
        return new Audit(dataSource).run(List.of(partition), Instant.now());
    }

    public DataSource database() {
        return dataSource;
    }

    @Override
    public void close() {
        vault.close();
    }

    /** As the service's writers have it, without a pool. */
    private static DataSource dataSource() {
        Database database = Environment.get().database();
        String shipped = Arrays.stream(WriterDatabase.class
                        .getAnnotation(DataSourceDefinition.class)
                        .properties())
                .filter(property -> !property.startsWith("fish.payara."))
                .map(property -> property.replace(
                        "sessionVariables=", "sessionVariables=transaction_isolation='READ-COMMITTED',"))
                .collect(Collectors.joining("&"));
        WritableDataSource source = new WritableDataSource();
        source.setURL(database.url() + (database.url().contains("?") ? "&" : "?") + shipped);
        source.setUser(database.user());
        source.setPassword(database.password());
        return source;
    }
}
