package org.loyaltyledger.it.crash;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLongArray;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.loyaltyledger.api.member.MemberRef;
import org.loyaltyledger.api.movement.NewAdjustment;
import org.loyaltyledger.deploy.EmbeddedDatabase;
import org.loyaltyledger.it.client.Service;
import org.loyaltyledger.it.client.Shop;
import org.loyaltyledger.it.client.Tokens;
import org.loyaltyledger.it.harness.Database;
import org.loyaltyledger.it.harness.Pause;
import org.loyaltyledger.it.harness.ServiceOptions;
import org.loyaltyledger.it.harness.ServiceProcess;
import org.loyaltyledger.it.harness.TokenKeys;

/** A node that stands still while it holds the head of a partition stops nobody else for long. */
@Tag("own-server")
@Tag("crash")
class FrozenNodeIT {

    private static final Path HOME = Path.of("target", "frozen");
    private static final Duration BAR = Duration.ofSeconds(15);
    private static final int TRIES = 200;

    @Test
    void anotherNodeBooksWithinFifteenSecondsAndTheAuditIsCleanAfterTheThaw() throws Exception {
        TokenKeys keys = TokenKeys.written(HOME.resolve("token-keys"));
        Tokens tokens = new Tokens(keys.signing());
        try (EmbeddedDatabase server = EmbeddedDatabase.start(HOME.resolve("database"))) {
            ServiceOptions options = new ServiceOptions(Database.of(server), keys);
            try (ServiceProcess one = start(options, "one");
                    ServiceProcess other = start(options, "other")) {
                Shop shop = Shop.open(new Service(one.base(), tokens), "plain");
                UUID member = shop.enrolWith("card-1", 10);
                Shop there = shop.at(new Service(other.base(), tokens));
                AtomicLongArray expected = new AtomicLongArray(new long[] {10});
                AtomicBoolean open = new AtomicBoolean(true);
                ExecutorService clients = Executors.newFixedThreadPool(4);
                Shopper shopper = new Shopper(shop, new Patient(shop.till()), List.of(member), expected);
                for (int seed = 0; seed < 4; seed++) {
                    long dice = seed;
                    clients.submit(() -> shopper.shop(dice, open::get));
                }
                freezeWithTheHead(one, Database.of(server));

                long began = System.nanoTime();
                new Patient(there.operator())
                        .post(
                                there.path("/adjustments"),
                                UUID.randomUUID().toString(),
                                new NewAdjustment(MemberRef.of(member), 10L, "while the other one is frozen", null));
                Duration stood = Duration.ofNanos(System.nanoTime() - began);

                System.out.printf("frozen node: another one booked after %d ms%n", stood.toMillis());
                assertThat(stood).isLessThan(BAR);
                expected.addAndGet(0, 10);
                one.thaw();
                open.set(false);
                clients.shutdown();
                assertThat(clients.awaitTermination(2, java.util.concurrent.TimeUnit.MINUTES))
                        .isTrue();
                assertThat(shop.balance(member).total()).isEqualTo(expected.get(0));
                assertThat(there.audit()).isEmpty();
            }
        }
    }

    private static ServiceProcess start(ServiceOptions options, String name) throws IOException {
        return ServiceProcess.start(options, EmbeddedDatabase.freePort(), HOME.resolve(name + ".log"));
    }

    /** Again and again, until it stands still at a moment when it holds a head. */
    private static void freezeWithTheHead(ServiceProcess node, Database database) throws IOException, SQLException {
        for (int tries = 0; tries < TRIES; tries++) {
            Pause.millis(37);
            node.freeze();
            if (isAnyHeadHeld(database)) {
                return;
            }
            node.thaw();
        }
        throw new AssertionError("never frozen with the head in " + TRIES + " tries");
    }

    private static boolean isAnyHeadHeld(Database database) throws SQLException {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            try {
                statement.executeQuery("SELECT partition_id FROM head FOR UPDATE NOWAIT");
                return false;
            } catch (SQLException held) {
                return true;
            } finally {
                connection.rollback();
            }
        }
    }
}
