package org.loyaltyledger.deploy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.loyaltyledger.it.vault.Commands.credit;
import static org.loyaltyledger.it.vault.Commands.debit;

import com.mysql.cj.jdbc.MysqlDataSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.loyaltyledger.api.audit.AuditReport;
import org.loyaltyledger.it.harness.Database;
import org.loyaltyledger.it.harness.Environment;
import org.loyaltyledger.it.vault.Node;
import org.loyaltyledger.views.integrity.Audit;

class BackupIT {
    private static final long PROGRAMME = 980_000;

    @TempDir
    Path home;

    @Test
    void aBackupTakenWhileTheLedgerBooksIsRestoredAndAuditedClean() throws Exception {
        int partition = Node.freshPartition(PROGRAMME);
        Path file = home.resolve("ledger.zip");
        long before;
        try (Node node = Node.on(PROGRAMME)) {
            book(node, partition, 50);
            before = node.audit(partition).transactions();
            AtomicBoolean open = new AtomicBoolean(true);
            CompletableFuture<Void> booking = CompletableFuture.runAsync(() -> {
                while (open.get()) {
                    book(node, partition, 1);
                }
            });
            assertThat(Backup.run(source(), file)).isPositive();
            open.set(false);
            booking.get();
        }
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThatThrownBy(() -> Backup.run(source(), file)).hasMessageContaining("is there already");

        AuditReport audit = restored(file, partition);

        assertThat(audit.differences()).isEmpty();
        assertThat(audit.transactions()).isGreaterThanOrEqualTo(before);
    }

    @Test
    void aFileThatWasCutOffIsNotTakenForABackup() throws Exception {
        Path file = Files.write(home.resolve("cut.zip"), new byte[] {'P', 'K', 3, 4, 0});
        assertThatThrownBy(() -> Restore.run(target(), file)).isInstanceOf(IOException.class);
    }

    private static void book(Node node, int partition, int times) {
        for (int n = 0; n < times; n++) {
            UUID member = UUID.randomUUID();
            node.book(partition, credit(member, 10, "Grüße, 'quoted' \\ and \n broken 🎁"));
            node.book(partition, debit(member, 4));
        }
    }

    private AuditReport restored(Path file, int partition) throws IOException, SQLException {
        Settings target = target();
        assertThat(Restore.run(target, file)).isPositive();
        assertThatThrownBy(() -> Restore.run(target, file)).isInstanceOf(IllegalArgumentException.class);
        if (target.database().isPresent()) {
            return audit(target.database().get(), partition);
        }
        try (EmbeddedDatabase server = EmbeddedDatabase.start(target.data().resolve("database"))) {
            return audit(new Settings.Database(server.jdbcUrl(), server.user(), server.password()), partition);
        }
    }

    private static AuditReport audit(Settings.Database database, int partition) throws SQLException {
        MysqlDataSource source = new MysqlDataSource();
        source.setURL(database.url() + (database.url().contains("?") ? "&" : "?") + "connectionTimeZone=UTC");
        source.setUser(database.user());
        source.setPassword(database.password());
        return new Audit(source).run(List.of(partition), Instant.now());
    }

    private Settings source() {
        return settings(Environment.get().database(), home.resolve("none"));
    }

    /** An embedded database; for a server of the tests' own another, empty schema there, as dumps do not cross brands. */
    private Settings target() throws SQLException {
        Path data = home.resolve("restored");
        if (System.getProperty("ledger.it.jdbc.url", "").isEmpty()) {
            return Settings.of(home, Map.of("LEDGER_DATA_DIR", data.toString()));
        }
        Database here = Environment.get().database();
        try (Connection connection = here.connect();
                Statement statement = connection.createStatement()) {
            statement.execute("DROP DATABASE IF EXISTS ledger_restored");
            statement.execute("CREATE DATABASE ledger_restored");
        }
        String url = here.url().replaceFirst("/ledger(?=\\?|$)", "/ledger_restored");
        return settings(new Database(url, here.user(), here.password()), data);
    }

    private Settings settings(Database database, Path data) {
        Map<String, String> environment = new HashMap<>();
        environment.put("LEDGER_DATA_DIR", data.toString());
        environment.put("LEDGER_DB_URL", database.url());
        environment.put("LEDGER_DB_USER", database.user());
        environment.put("LEDGER_DB_PASSWORD", database.password());
        return Settings.of(home, environment);
    }
}
