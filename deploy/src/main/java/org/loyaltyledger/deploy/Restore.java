package org.loyaltyledger.deploy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code deploy/restore}: puts a backup where nothing is yet. */
@Command(
        name = "deploy/restore",
        mixinStandardHelpOptions = true,
        versionProvider = CommandRunner.Version.class,
        description = {
            "Restores a file of deploy/backup into an empty LEDGER_DATA_DIR, or into the empty schema of LEDGER_DB_URL,"
                    + " LEDGER_DB_USER and LEDGER_DB_PASSWORD.",
            "Start with deploy/run afterwards, and audit each programme (POST /v1/programmes/{programme}/audit)."
        })
public final class Restore implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "FILE.zip", description = "a file that deploy/backup wrote")
    private Path file;

    Restore() {}

    public static void main(String[] words) {
        System.exit(CommandRunner.run(new Restore(), words));
    }

    @Override
    public Integer call() throws IOException, SQLException {
        long statements = run(Settings.ofProcess(), file.toAbsolutePath());
        spec.commandLine().getOut().printf("%,d statements executed; start with deploy/run%n", statements);
        return ExitCode.OK;
    }

    /** @return how many statements were executed */
    static long run(Settings settings, Path file) throws IOException, SQLException {
        if (!Files.isReadable(file)) {
            throw new IllegalArgumentException("No file " + file);
        }
        PrivateFile.directory(settings.data());
        if (settings.database().isPresent()) {
            try (Connection connection = Backup.connect(settings.database().get())) {
                return restore(connection, file, settings);
            }
        }
        Path home = settings.data().resolve("database");
        if (Files.exists(home.resolve("data"))) {
            throw new IllegalArgumentException("There is a database in " + settings.data()
                    + " already: move it away, or set LEDGER_DATA_DIR to an empty directory");
        }
        try (EmbeddedDatabase server = EmbeddedDatabase.start(home);
                Connection connection = Backup.connect(server)) {
            return restore(connection, file, settings);
        }
    }

    private static long restore(Connection connection, Path file, Settings settings) throws IOException, SQLException {
        if (!DatabaseDump.tables(connection).isEmpty()) {
            throw new IllegalArgumentException("The schema is not empty: a backup is put where nothing is yet");
        }
        return new BackupFile(file).restore(connection, settings.data());
    }
}
