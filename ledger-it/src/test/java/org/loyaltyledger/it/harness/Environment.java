package org.loyaltyledger.it.harness;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import org.loyaltyledger.deploy.EmbeddedDatabase;

/** What the suite runs in: one database, one key for tokens, one port for the service. Made on first use. */
public final class Environment {

    private final Database database;
    private final TokenKeys keys;
    private final int port;

    private Environment() throws IOException {
        Files.deleteIfExists(Path.of("target", "payara.log.0"));
        database = Database.ofTheSuite();
        keys = TokenKeys.written(Path.of("target", "token-keys"));
        port = EmbeddedDatabase.freePort();
    }

    public static Environment get() {
        return Holder.ENVIRONMENT;
    }

    public Database database() {
        return database;
    }

    public TokenKeys keys() {
        return keys;
    }

    /** Where the service answers. */
    public URI base() {
        return URI.create("http://127.0.0.1:" + port);
    }

    /** Tells arquillian.xml what it has to start. */
    void publish() {
        System.setProperty("ledger.it.jvm.options", String.join(" ", new ServiceOptions(database, keys).jvm()));
        System.setProperty(
                "ledger.it.micro.options",
                String.join(" ", ServiceOptions.micro(port, Path.of("target", "payara.log"))));
    }

    private static final class Holder {
        private static final Environment ENVIRONMENT = start();

        private static Environment start() {
            try {
                return new Environment();
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        }
    }
}
