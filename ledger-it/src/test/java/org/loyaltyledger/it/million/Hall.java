package org.loyaltyledger.it.million;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.Locale;
import org.loyaltyledger.deploy.EmbeddedDatabase;
import org.loyaltyledger.it.client.Service;
import org.loyaltyledger.it.client.Tokens;
import org.loyaltyledger.it.harness.Database;
import org.loyaltyledger.it.harness.ServiceOptions;
import org.loyaltyledger.it.harness.ServiceProcess;
import org.loyaltyledger.it.harness.TokenKeys;

/** Room for many members: a database of its own, and a service with less than a gigabyte of heap that can be killed. */
final class Hall implements AutoCloseable {

    static final ZoneId ZONE = ZoneId.of("America/New_York");

    private final Path home;
    private final TokenKeys keys;
    private final int port = EmbeddedDatabase.freePort();
    private final EmbeddedDatabase server;
    private final Database database;
    private ServiceProcess process;

    /** @param name of the directory for its files; the classes of the suite may run at the same time */
    Hall(String name) throws IOException {
        home = Path.of("target", name);
        keys = TokenKeys.written(home.resolve("token-keys"));
        server = EmbeddedDatabase.start(fresh(home.resolve("database")));
        database = Database.of(server);
        process = start();
    }

    Database database() {
        return database;
    }

    Service service() {
        return new Service(process.base(), new Tokens(keys.signing()));
    }

    /** Noon of a day in the programme's zone. */
    void clock(LocalDate date) {
        Instant noon = date.atTime(12, 0).atZone(ZONE).toInstant();
        service().operator().put("/v1/clock", "{\"now\":\"" + noon + "\"}").expect(200);
    }

    void kill() {
        process.kill();
    }

    /** Starts it again; its clock is the machine's. */
    void startAgain() {
        try {
            process = start();
        } catch (IOException fault) {
            throw new IllegalStateException(fault);
        }
    }

    static double secondsSince(long nanos) {
        return Duration.ofNanos(System.nanoTime() - nanos).toMillis() / 1_000.0;
    }

    static void say(String text, Object... figures) {
        System.out.println("million: " + String.format(Locale.ROOT, text, figures));
    }

    @Override
    public void close() {
        process.close();
        server.close();
    }

    private ServiceProcess start() throws IOException {
        return ServiceProcess.start(new ServiceOptions(Database.of(server), keys), port, home.resolve("payara.log"));
    }

    private static Path fresh(Path directory) throws IOException {
        if (Files.exists(directory)) {
            try (var files = Files.walk(directory)) {
                files.sorted(Comparator.reverseOrder())
                        .forEach(file -> file.toFile().delete());
            }
        }
        return directory;
    }
}
