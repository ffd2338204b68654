package org.loyaltyledger.deploy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;

/**
 * Waits until the server lets its user in: then the init file has run as well. The recovery after a crash may last as long
 * as it gets on.
 */
final class Readiness {
    private static final Duration STEP = Duration.ofMillis(50);
    private static final int LOG_LINES = 15;

    private Readiness() {}

    static void await(EmbeddedDatabase database, Process server, Path log) throws IOException {
        var progress = new Progress(List.of(server.toHandle()));
        while (!answers(database)) {
            if (!server.isAlive()) {
                throw new IOException("The database stopped with exit code " + server.exitValue() + ":\n" + end(log));
            }
            if (progress.hasStalled()) {
                throw new IOException("The database does not answer and has done nothing for minutes:\n" + end(log));
            }
            Pause.of(STEP);
        }
    }

    private static boolean answers(EmbeddedDatabase database) {
        try (var connection = DriverManager.getConnection(database.jdbcUrl(), database.user(), database.password())) {
            return connection.isValid(5);
        } catch (SQLException notYet) {
            return false;
        }
    }

    private static String end(Path log) throws IOException {
        var lines = Files.readAllLines(log);
        return String.join("\n", lines.subList(Math.max(0, lines.size() - LOG_LINES), lines.size()));
    }
}
