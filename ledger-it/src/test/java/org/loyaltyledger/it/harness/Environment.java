package org.loyaltyledger.it.harness;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.util.List;
import org.loyaltyledger.deploy.EmbeddedDatabase;

/** What the suite runs in: one database, one key for tokens, one port for the service. Made on first use. */
public final class Environment {

    private final Database database;
    private final TokenKeys keys;
    private final int port;

    private Environment() throws IOException {
        Files.deleteIfExists(Workspace.resolve("payara.log.0"));
        database = Database.ofTheSuite();
        keys = TokenKeys.written(Workspace.resolve("token-keys"));
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
        publish("ledger.it.jvm.options", new ServiceOptions(database, keys).unswept());
        publish("ledger.it.micro.options", openFromTheStart());
    }

    private List<String> openFromTheStart() {
        try {
            return ServiceOptions.openFromTheStart(port, Workspace.resolve("payara.log"));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Arquillian puts the value into its file as it is, before that is read as XML. */
    private static void publish(String property, List<String> options) {
        System.setProperty(
                property, String.join(" ", options).replace("&", "&amp;").replace("<", "&lt;"));
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
