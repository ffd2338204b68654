package org.loyaltyledger.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.loyaltyledger.deploy.EmbeddedDatabase;

/**
 * Where a run's server comes from: the one named by {@code ledger.it.jdbc.url}, {@code .user} and {@code .password}, or
 * an embedded one under {@code bench.data}, which ends with the run.
 */
final class Database implements AutoCloseable {

    private final Server server;
    private final Optional<EmbeddedDatabase> embedded;

    private Database(Server server, Optional<EmbeddedDatabase> embedded) {
        this.server = server;
        this.embedded = embedded;
    }

    static Database open() throws IOException {
        String url = System.getProperty("ledger.it.jdbc.url", "");
        if (!url.isEmpty()) {
            return new Database(
                    new Server(
                            url,
                            System.getProperty("ledger.it.jdbc.user", ""),
                            System.getProperty("ledger.it.jdbc.password", "")),
                    Optional.empty());
        }
        EmbeddedDatabase started =
                EmbeddedDatabase.start(Path.of(System.getProperty("bench.data", "target/bench-data")));
        return new Database(new Server(started.jdbcUrl(), started.user(), started.password()), Optional.of(started));
    }

    Server server() {
        return server;
    }

    @Override
    public void close() {
        embedded.ifPresent(EmbeddedDatabase::close);
    }
}
