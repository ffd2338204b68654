package org.loyaltyledger.deploy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/**
 * A real MariaDB server on a data directory of its own, bound to loopback. What a crash left behind - a server still
 * running, stale files - does not stop the next start; a directory that a live process owns does.
 */
public final class EmbeddedDatabase implements AutoCloseable {
    private static final String PORT_FILE = "port";

    private final DirectoryLock lock;
    private final Child server;
    private final Credentials credentials;
    private final int port;

    private EmbeddedDatabase(DirectoryLock lock, Child server, Credentials credentials, int port) {
        this.lock = lock;
        this.server = server;
        this.credentials = credentials;
        this.port = port;
    }

    /** Starts on a free port. */
    public static EmbeddedDatabase start(Path home) throws IOException {
        return start(home, freePort());
    }

    /**
     * Starts on a given port and returns when the server answers.
     *
     * @param home the data directory; made if absent, kept for ever
     * @param options further options of the server; the last of two equal ones counts
     * @throws IOException when the server does not come up; the message holds the end of its log
     * @throws IllegalStateException when another live process owns the directory
     */
    public static EmbeddedDatabase start(Path home, int port, String... options) throws IOException {
        var directory = PrivateFile.directory(home).toRealPath();
        var lock = DirectoryLock.of(directory);
        try {
            return started(lock, directory, port, List.of(options));
        } catch (IOException | RuntimeException e) {
            lock.release();
            throw e;
        }
    }

    private static EmbeddedDatabase started(DirectoryLock lock, Path home, int port, List<String> options)
            throws IOException {
        var data = home.resolve("data");
        var pidFile = home.resolve("server.pid");
        Orphan.end(pidFile, ServerOptions.dataDirectory(data));
        var binaries = MariaDbBinaries.unpacked();
        binaries.install(data);
        var credentials = Credentials.in(home);
        var log = home.resolve("server.log");
        var builder = new ProcessBuilder(
                        ServerOptions.commandLine(binaries, data, credentials.initFile(home), port, options))
                .directory(home.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        builder.environment().putAll(binaries.environment());
        var server = Child.start(builder, pidFile);
        var database = new EmbeddedDatabase(lock, server, credentials, port);
        try {
            Readiness.await(database, server.process(), log);
            PrivateFile.write(home.resolve(PORT_FILE), Integer.toString(port));
            return database;
        } catch (IOException | RuntimeException e) {
            database.kill();
            throw e;
        }
    }

    /** The server that another process runs on this directory, if it answers. */
    static Optional<Settings.Database> running(Path home) throws IOException {
        var file = home.resolve(PORT_FILE);
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        var credentials = Credentials.in(home);
        var url = jdbcUrl(Integer.parseInt(Files.readString(file).strip()));
        var database = new Settings.Database(url, credentials.user(), credentials.password());
        try {
            Backup.connect(database).close();
            return Optional.of(database);
        } catch (SQLException nobody) {
            return Optional.empty();
        }
    }

    public String jdbcUrl() {
        return jdbcUrl(port);
    }

    private static String jdbcUrl(int port) {
        return "jdbc:mysql://127.0.0.1:" + port + "/" + Credentials.SCHEMA + "?sslMode=DISABLED";
    }

    public String user() {
        return credentials.user();
    }

    public String password() {
        return credentials.password();
    }

    public int port() {
        return port;
    }

    public long pid() {
        return server.process().pid();
    }

    public boolean isRunning() {
        return server.process().isAlive();
    }

    /** For those who want to know of its end, expected or not. */
    public Process process() {
        return server.process();
    }

    /** Stops as a power cut would: nothing is flushed or said. Start again on the same directory (and port) at will. */
    public void kill() {
        server.kill();
        lock.release();
    }

    /** Stops in good order; what was committed is on disk. Does nothing when stopped already. */
    @Override
    public void close() {
        server.close();
        lock.release();
    }

    /** A port of the loopback address that nobody listens on now. */
    public static int freePort() throws IOException {
        return Ports.free();
    }
}
