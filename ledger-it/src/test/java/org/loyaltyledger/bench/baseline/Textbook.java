package org.loyaltyledger.bench.baseline;

import static java.net.URLEncoder.encode;
import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.Persistence;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.loyaltyledger.bench.ClosedLoop;
import org.loyaltyledger.bench.Run;
import org.loyaltyledger.bench.Server;
import org.loyaltyledger.bench.Variant;

/** The transfer as a JPA book would write it; its pool holds a connection for every client. */
final class Textbook implements Variant {

    /** What {@link AccountRow} and its neighbours name their tables. */
    static final String PREFIX = "bench_textbook_";

    private final Tables tables;
    private final int clients;
    private final Skew skew;
    private final EntityManagerFactory unit;

    Textbook(Server server, Tables tables, int clients, Skew skew) {
        this.tables = tables;
        this.clients = clients;
        this.skew = skew;
        this.unit = Persistence.createEntityManagerFactory("textbook", settings(server, clients));
    }

    @Override
    public String name() {
        return "textbook JPA, " + clients + " clients, " + skew.name().toLowerCase(Locale.ROOT);
    }

    @Override
    public void prepare() throws SQLException {
        tables.create();
    }

    @Override
    public Run run(Duration time) throws SQLException {
        Run run = ClosedLoop.run(clients, time, number -> new TextbookTeller(unit, tables, skew));
        tables.acknowledge(run.operations());
        return run;
    }

    @Override
    public List<String> faults() throws SQLException {
        return tables.faults();
    }

    @Override
    public void close() {
        unit.close();
    }

    private static Map<String, String> settings(Server server, int clients) {
        // The password travels in the address: EclipseLink takes some for encrypted ones and fails on them.
        String password = "&password=" + encode(server.password(), UTF_8);
        return Map.of(
                "jakarta.persistence.jdbc.url", server.tunedUrl() + password,
                "jakarta.persistence.jdbc.user", server.user(),
                // A session of its own for each pool, even of the same unit.
                "eclipselink.session-name", "textbook-" + clients + "-" + UUID.randomUUID(),
                "eclipselink.connection-pool.default.initial", Integer.toString(clients),
                "eclipselink.connection-pool.default.min", Integer.toString(clients),
                "eclipselink.connection-pool.default.max", Integer.toString(clients));
    }
}
