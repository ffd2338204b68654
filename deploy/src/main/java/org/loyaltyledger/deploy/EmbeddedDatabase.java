package org.loyaltyledger.deploy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * A real MariaDB server on a data directory of its own, bound to loopback. What a crash left behind - a server still
 * running, stale files - does not stop the next start; a directory that a live process owns does.
 */
public final class EmbeddedDatabase implements AutoCloseable {
    private static final Duration STOP_PATIENCE = Duration.ofSeconds(60);

    private final DirectoryLock lock;
    private final Process server;
    private final Path pidFile;
    private final Credentials credentials;
    private final int port;

    private EmbeddedDatabase(DirectoryLock lock, Process server, Path pidFile, Credentials credentials, int port) {
        this.lock = lock;
        this.server = server;
        this.pidFile = pidFile;
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
        var directory = Files.createDirectories(home).toRealPath();
        var lock = DirectoryLock.of(directory);
        try {
            return started(lock, directory, port, List.of(options));
        } catch (IOException | RuntimeException e) {
            lock.close();
            throw e;
        }
    }

    private static EmbeddedDatabase started(DirectoryLock lock, Path home, int port, List<String> options)
            throws IOException {
        var data = home.resolve("data");
        var pidFile = home.resolve("server.pid");
        Orphan.end(pidFile, data);
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
        var server = builder.start();
        Orphan.remember(pidFile, server);
        var database = new EmbeddedDatabase(lock, server, pidFile, credentials, port);
        try {
            Readiness.await(database, server, log);
            return database;
        } catch (IOException | RuntimeException e) {
            database.kill();
            throw e;
        }
    }

    public String jdbcUrl() {
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
        return server.pid();
    }

    public boolean isRunning() {
        return server.isAlive();
    }

    /** For those who want to know of its end, expected or not. */
    public Process process() {
        return server;
    }

    /** Stops as a power cut would: nothing is flushed or said. Start again on the same directory (and port) at will. */
    public void kill() {
        end(server::destroyForcibly);
    }

    /** Stops in good order; what was committed is on disk. Does nothing when stopped already. */
    @Override
    public void close() {
        end(server::destroy);
    }

    private void end(Runnable signal) {
        try {
            signal.run();
            if (!server.waitFor(STOP_PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                server.destroyForcibly().waitFor();
            }
            Files.deleteIfExists(pidFile);
            lock.close();
        } catch (InterruptedException e) {
            server.destroyForcibly();
            Thread.currentThread().interrupt();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A port of the loopback address that nobody listens on now. */
    public static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
