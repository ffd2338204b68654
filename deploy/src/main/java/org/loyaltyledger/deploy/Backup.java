package org.loyaltyledger.deploy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code deploy/backup}: writes everything the ledger keeps into one file, while it runs or while it does not. */
@Command(
        name = "deploy/backup",
        mixinStandardHelpOptions = true,
        versionProvider = CommandRunner.Version.class,
        description = {
            "Writes the database, and the embedded issuer's key, into a new file that only you may read.",
            "The service may run meanwhile: the backup shows one instant. The database is the embedded one in"
                    + " LEDGER_DATA_DIR, or that of LEDGER_DB_URL, LEDGER_DB_USER and LEDGER_DB_PASSWORD."
        })
public final class Backup implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "FILE.zip", description = "the file to write; it must not exist")
    private Path file;

    Backup() {}

    public static void main(String[] words) {
        System.exit(CommandRunner.run(new Backup(), words));
    }

    @Override
    public Integer call() throws IOException, SQLException {
        Path backup = file.toAbsolutePath();
        long rows = run(Settings.ofProcess(), backup);
        spec.commandLine().getOut().printf("%,d rows in %s (%,d bytes)%n", rows, backup, Files.size(backup));
        return ExitCode.OK;
    }

    /** @return how many rows were written */
    static long run(Settings settings, Path file) throws IOException, SQLException {
        if (Files.exists(file)) {
            throw new IllegalArgumentException(file + " is there already");
        }
        if (settings.database().isPresent()) {
            try (Connection connection = connect(settings.database().get())) {
                return new BackupFile(file).write(connection, settings.data());
            }
        }
        Path home = settings.data().resolve("database");
        if (!Files.isDirectory(home)) {
            throw new IllegalArgumentException("No database in " + settings.data() + ": set LEDGER_DATA_DIR");
        }
        Optional<Settings.Database> running = EmbeddedDatabase.running(home);
        if (running.isPresent()) {
            try (Connection connection = connect(running.get())) {
                return new BackupFile(file).write(connection, settings.data());
            }
        }
        try (EmbeddedDatabase server = EmbeddedDatabase.start(home);
                Connection connection = connect(server)) {
            return new BackupFile(file).write(connection, settings.data());
        }
    }

    static Connection connect(EmbeddedDatabase server) throws SQLException {
        return connect(new Settings.Database(server.jdbcUrl(), server.user(), server.password()));
    }

    /** Values cross the driver as they are stored, whatever the zones of client and server are. */
    static Connection connect(Settings.Database database) throws SQLException {
        Properties properties = new Properties();
        properties.setProperty("user", database.user());
        properties.setProperty("password", database.password());
        properties.setProperty("connectionTimeZone", "UTC");
        properties.setProperty("forceConnectionTimeZoneToSession", "true");
        properties.setProperty("tinyInt1isBit", "false");
        properties.setProperty("yearIsDateType", "false");
        properties.setProperty("characterEncoding", "UTF-8");
        properties.setProperty("netTimeoutForStreamingResults", "0");
        return DriverManager.getConnection(database.url(), properties);
    }
}
