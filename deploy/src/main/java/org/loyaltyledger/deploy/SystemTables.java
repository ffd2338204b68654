package org.loyaltyledger.deploy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Makes an empty directory a data directory, with the SQL scripts that come with the server. The server's own installer
 * is a shell script that stumbles over spaces in paths, and differs between platforms.
 */
final class SystemTables {
    private static final List<String> SCRIPTS = List.of(
            "mariadb_system_tables.sql",
            "mariadb_performance_tables.sql",
            "mariadb_system_tables_data.sql",
            "maria_add_gis_sp_bootstrap.sql",
            "mariadb_sys_schema.sql");

    /** One statement per line. The administrator gets in by the socket only, as the system's own one. */
    private static final String BEGINNING = """
            CREATE DATABASE IF NOT EXISTS mysql;
            USE mysql;
            SET @auth_root_socket='root';
            SET @skip_auth_anonymous=1;
            """;

    private SystemTables() {}

    static void create(MariaDbBinaries binaries, Path data) throws IOException {
        var sql = Files.createTempFile(data, "install", ".sql");
        Files.writeString(sql, script(binaries));
        var log = Files.createTempFile("ledger-install", ".log");
        var builder = new ProcessBuilder(commandLine(binaries, data))
                .redirectInput(sql.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        builder.environment().putAll(binaries.environment());
        if (exitCode(builder.start()) != 0) {
            throw new IOException("The database could not be installed:\n" + Files.readString(log));
        }
        Files.delete(log);
        Files.delete(sql);
    }

    private static List<String> commandLine(MariaDbBinaries binaries, Path data) {
        var words = new ArrayList<>(List.of(binaries.server().toString(), "--no-defaults", "--bootstrap"));
        words.add("--basedir=" + binaries.base());
        words.add(ServerOptions.dataDirectory(data));
        words.addAll(ServerOptions.user());
        words.addAll(List.of("--skip-ssl", "--enforce-storage-engine=", "--max-allowed-packet=8M"));
        words.addAll(List.of("--net-buffer-length=16K", "--log-warnings=0"));
        return words;
    }

    private static String script(MariaDbBinaries binaries) throws IOException {
        var script = new StringBuilder(BEGINNING);
        for (var name : SCRIPTS) {
            script.append(Files.readString(binaries.shared(name))).append('\n');
        }
        return script.toString();
    }

    private static int exitCode(Process process) throws IOException {
        try {
            return process.waitFor();
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
            throw new IOException("Interrupted while the database was installed", e);
        }
    }
}
