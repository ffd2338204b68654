package org.loyaltyledger.it.crash;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.LongAdder;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.loyaltyledger.deploy.EmbeddedDatabase;
import org.loyaltyledger.it.client.RawConnection;
import org.loyaltyledger.it.client.Reply;
import org.loyaltyledger.it.client.Service;
import org.loyaltyledger.it.client.Shop;
import org.loyaltyledger.it.client.Tokens;
import org.loyaltyledger.it.harness.Database;
import org.loyaltyledger.it.harness.Pause;
import org.loyaltyledger.it.harness.ServiceOptions;
import org.loyaltyledger.it.harness.ServiceProcess;
import org.loyaltyledger.it.harness.TokenKeys;

/**
 * Sales are posted while the service starts, and while it stops: over connections that are kept and over new ones. Each
 * is answered by its success, or by 503 with Retry-After, or its connection is refused; never anything else.
 */
@Tag("own-server")
class StartAndStopIT {

    private static final int CLIENTS = 12;
    private static final int REQUESTS = 1_000;
    private static final Duration LONGEST = Duration.ofMinutes(2);
    private static final Path HOME = Path.of("target", "start-and-stop");
    private static final String SUCCESS = "201";
    private static final String NOT_NOW = "503 with Retry-After";
    private static final String REFUSED = "connection refused";

    private final TokenKeys keys = TokenKeys.written(HOME.resolve("token-keys"));
    private final int port = EmbeddedDatabase.freePort();
    private final Map<String, LongAdder> outcomes = new ConcurrentHashMap<>();
    private final AtomicBoolean open = new AtomicBoolean(true);

    StartAndStopIT() throws IOException {}

    @Test
    void everyRequestAcrossAStartAndAStopIsAnsweredOrRefused() throws Exception {
        Files.createDirectories(HOME);
        try (EmbeddedDatabase server = EmbeddedDatabase.start(HOME.resolve("database"))) {
            ServiceOptions options = new ServiceOptions(Database.of(server), keys);
            Shop shop;
            UUID member;
            try (ServiceProcess first = ServiceProcess.start(options, port, HOME.resolve("payara.log"))) {
                shop = Shop.open(new Service(first.base(), new Tokens(keys.signing())), "plain");
                member = shop.enrol("card-1");
            }
            long before = sales(server);
            ExecutorService clients = Executors.newFixedThreadPool(CLIENTS);
            List<Future<?>> ends = new ArrayList<>();
            for (int i = 0; i < CLIENTS; i++) {
                boolean keeps = i % 2 == 0;
                ends.add(clients.submit(() -> sell(shop, member, keeps)));
            }
            try {
                sellUntilStopped(ServiceProcess.start(options, port, HOME.resolve("payara.log")));
            } finally {
                open.set(false);
                clients.shutdown();
            }
            for (Future<?> end : ends) {
                end.get();
            }
            System.out.println("start and stop: " + new TreeMap<>(outcomes));
            assertThat(outcomes.keySet()).isSubsetOf(SUCCESS, NOT_NOW, REFUSED);
            assertThat(count(SUCCESS)).isGreaterThanOrEqualTo(REQUESTS);
            assertThat(sales(server) - before).as("sales in the books").isEqualTo(count(SUCCESS));
        }
    }

    /** Stopped under load when enough was booked; a service that books too little is stopped after two minutes. */
    private void sellUntilStopped(ServiceProcess service) {
        Instant latest = Instant.now().plus(LONGEST);
        try (service) {
            while (count(SUCCESS) < REQUESTS && Instant.now().isBefore(latest)) {
                Pause.millis(10);
            }
        }
        Pause.millis(200);
    }

    private static long sales(EmbeddedDatabase server) {
        return Database.of(server).number("SELECT COUNT(*) FROM sale");
    }

    private void sell(Shop shop, UUID member, boolean keepsConnections) {
        while (open.get()) {
            try (RawConnection connection = RawConnection.to(shop.service().base())) {
                Reply reply = exchange(connection, shop, member);
                while (keepsConnections
                        && open.get()
                        && !"close".equals(reply.header("Connection").orElse(""))) {
                    reply = exchange(connection, shop, member);
                }
            } catch (UncheckedIOException failure) {
                boolean refused = failure.getCause() instanceof ConnectException;
                count(refused ? REFUSED : failure.toString(), 1);
                Pause.millis(refused ? 20 : 0);
            }
        }
    }

    private Reply exchange(RawConnection connection, Shop shop, UUID member) {
        String body = shop.json(shop.sale(member, "1.00"));
        connection.send("POST " + shop.path("/sales") + " HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer "
                + shop.till().token() + "\r\nIdempotency-Key: " + UUID.randomUUID()
                + "\r\nContent-Type: application/json\r\nContent-Length: " + body.length() + "\r\n\r\n" + body);
        Reply reply = connection.receive();
        boolean notNow = reply.status() == 503
                && reply.header("Retry-After").isPresent()
                && reply.header("Content-Type").orElse("").startsWith("application/problem+json");
        String other = Integer.toString(reply.status()).equals(SUCCESS) ? SUCCESS : reply.status() + " " + reply.text();
        count(notNow ? NOT_NOW : other, 1);
        return reply;
    }

    private long count(String outcome) {
        LongAdder count = outcomes.get(outcome);
        return count == null ? 0 : count.sum();
    }

    private void count(String outcome, int more) {
        outcomes.computeIfAbsent(outcome, key -> new LongAdder()).add(more);
    }
}
