package org.loyaltyledger.deploy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;

/** {@code deploy/restore}: puts a backup where nothing is yet. */
public final class Restore {
    static final String USAGE = """
            Usage: deploy/restore FILE.zip
            Puts a backup made by deploy/backup into an empty LEDGER_DATA_DIR, or into the empty schema of LEDGER_DB_URL,
            LEDGER_DB_USER and LEDGER_DB_PASSWORD. Start with deploy/run afterwards, and audit each programme
            (POST /v1/programmes/{programme}/audit).""";

    private Restore() {}

    public static void main(String[] words) throws IOException, SQLException {
        if (words.length != 1 || words[0].startsWith("-")) {
            System.out.println(USAGE);
            System.exit(words.length == 1 && words[0].equals("--help") ? 0 : 2);
        }
        try {
            Path file = Path.of(words[0]).toAbsolutePath();
            Settings settings = Settings.of(Path.of(System.getProperty("ledger.home")), System.getenv());
            System.out.printf("%,d statements executed; start with deploy/run%n", run(settings, file));
        } catch (IllegalArgumentException | IllegalStateException e) {
            System.err.println(e.getMessage());
            System.exit(2);
        }
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
