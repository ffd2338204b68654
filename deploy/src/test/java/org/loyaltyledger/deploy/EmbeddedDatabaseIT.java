package org.loyaltyledger.deploy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("own-server")
class EmbeddedDatabaseIT {
    @TempDir
    Path home;

    @Test
    void whatWasCommittedSurvivesAStopAndACrash() throws IOException, SQLException {
        try (var first = EmbeddedDatabase.start(home)) {
            run(first, "CREATE TABLE fact (n INT)", "INSERT INTO fact VALUES (1)");
        }
        var second = EmbeddedDatabase.start(home);
        run(second, "INSERT INTO fact VALUES (2)");
        second.kill();
        assertThat(second.isRunning()).isFalse();
        try (var third = EmbeddedDatabase.start(home, second.port())) {
            assertThat(third.port()).isEqualTo(second.port());
            assertThat(number(third, "SELECT SUM(n) FROM fact")).isEqualTo(3);
        }
    }

    @Test
    void anOrphanIsStoppedAndItsDataTakenOver() throws IOException, SQLException, InterruptedException {
        EmbeddedDatabase.start(home).close();
        var data = home.toRealPath().resolve("data");
        var binaries = MariaDbBinaries.unpacked();
        var builder = new ProcessBuilder(ServerOptions.commandLine(
                binaries,
                data,
                Credentials.in(home).initFile(home.toRealPath()),
                EmbeddedDatabase.freePort(),
                List.of()));
        builder.environment().putAll(binaries.environment());
        builder.redirectErrorStream(true)
                .redirectOutput(home.resolve("orphan.log").toFile());
        var orphan = Child.start(builder, home.resolve("server.pid")).process();
        // Until then it is a child that has not become the server yet, and carries none of its arguments.
        while (Files.size(home.resolve("orphan.log")) == 0 && orphan.isAlive()) {
            Thread.sleep(10);
        }
        try (var next = EmbeddedDatabase.start(home)) {
            assertThat(orphan.isAlive()).isFalse();
            assertThat(number(next, "SELECT 1")).isEqualTo(1);
        }
    }

    @Test
    void aStaleProcessIdOfSomebodyElseIsLeftAlone() throws IOException, SQLException {
        Files.writeString(
                home.resolve("server.pid"),
                Long.toString(ProcessHandle.current().pid()));
        try (var database = EmbeddedDatabase.start(home)) {
            assertThat(number(database, "SELECT @@innodb_flush_log_at_trx_commit"))
                    .isEqualTo(1);
            assertThatThrownBy(() -> EmbeddedDatabase.start(home))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("in use");
            assertThatThrownBy(() -> DriverManager.getConnection(database.jdbcUrl(), "root", ""))
                    .isInstanceOf(SQLException.class);
        }
    }

    private static void run(EmbeddedDatabase database, String... statements) throws SQLException {
        try (var connection = DriverManager.getConnection(database.jdbcUrl(), database.user(), database.password());
                var statement = connection.createStatement()) {
            for (var sql : statements) {
                statement.execute(sql);
            }
        }
    }

    private static long number(EmbeddedDatabase database, String query) throws SQLException {
        try (var connection = DriverManager.getConnection(database.jdbcUrl(), database.user(), database.password());
                var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getLong(1);
        }
    }
}
