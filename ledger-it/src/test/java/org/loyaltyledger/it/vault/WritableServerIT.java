package org.loyaltyledger.it.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.SQLTransientException;
import java.sql.Statement;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.loyaltyledger.deploy.EmbeddedDatabase;
import org.loyaltyledger.platform.database.WritableDataSource;

/** Of several servers the one that takes writes is found, whatever their order, and found again when that changes. */
@Tag("own-server")
class WritableServerIT {

    @TempDir
    Path home;

    private EmbeddedDatabase one;
    private EmbeddedDatabase other;

    @BeforeEach
    void start() throws IOException {
        one = EmbeddedDatabase.start(home.resolve("one"));
        // Servers of one group share their users.
        Files.createDirectories(home.resolve("other"));
        Files.copy(
                home.resolve("one").resolve("password"), home.resolve("other").resolve("password"));
        other = EmbeddedDatabase.start(home.resolve("other"));
    }

    @AfterEach
    void stop() {
        one.kill();
        other.kill();
    }

    @Test
    void theServerThatTakesWritesIsFoundAndFoundAgain() throws SQLException {
        WritableDataSource source = source();
        readOnly(one, true);
        try (Connection connection = source.getConnection()) {
            assertThat(port(connection)).isEqualTo(other.port());
            assertThat(connection.isValid(2)).isTrue();

            readOnly(other, true);
            assertThat(connection.isValid(2))
                    .as("a connection to what has become a secondary")
                    .isFalse();
        }
        for (int tries = 0; tries < 3; tries++) {
            long began = System.nanoTime();
            assertThatThrownBy(source::getConnection).isInstanceOf(SQLTransientException.class);
            assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(3));
        }
        readOnly(one, false);
        try (Connection connection = source.getConnection()) {
            assertThat(port(connection)).isEqualTo(one.port());
        }
    }

    @Test
    void aServerThatIsGoneIsPassedOver() throws SQLException {
        WritableDataSource source = source();
        one.kill();
        try (Connection connection = source.getConnection()) {
            assertThat(port(connection)).isEqualTo(other.port());
        }
    }

    private WritableDataSource source() {
        WritableDataSource source = new WritableDataSource();
        source.setURL("jdbc:mysql://127.0.0.1:" + one.port() + ",127.0.0.1:" + other.port()
                + "/ledger?sslMode=DISABLED&connectTimeout=3000");
        source.setUser(one.user());
        source.setPassword(one.password());
        return source;
    }

    private static void readOnly(EmbeddedDatabase server, boolean is) throws SQLException {
        try (Connection connection = DriverManager.getConnection(server.jdbcUrl(), server.user(), server.password());
                Statement statement = connection.createStatement()) {
            statement.execute("SET GLOBAL read_only = " + (is ? 1 : 0));
        }
    }

    private static int port(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT @@port")) {
            row.next();
            return row.getInt(1);
        }
    }
}
