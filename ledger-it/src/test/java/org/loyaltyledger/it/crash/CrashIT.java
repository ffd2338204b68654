package org.loyaltyledger.it.crash;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLongArray;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.loyaltyledger.deploy.EmbeddedDatabase;
import org.loyaltyledger.it.client.Service;
import org.loyaltyledger.it.client.Shop;
import org.loyaltyledger.it.client.Tokens;
import org.loyaltyledger.it.harness.Database;
import org.loyaltyledger.it.harness.Pause;
import org.loyaltyledger.it.harness.ServiceOptions;
import org.loyaltyledger.it.harness.ServiceProcess;
import org.loyaltyledger.it.harness.TokenKeys;

/** {@code -Dledger.it.crashes=10} is the full proof; the suite kills each once. */
@Tag("own-server")
@Tag("crash")
class CrashIT {

    private static final int CRASHES = Integer.getInteger("ledger.it.crashes", 1);
    private static final int MEMBERS = 20;
    private static final int CLIENTS = 8;
    private static final long START = 1_000;
    private static final int SAMPLE = 500;
    private static final Path HOME = Path.of("target", "crash");

    private final TokenKeys keys = TokenKeys.written(HOME.resolve("token-keys"));
    private final int port = EmbeddedDatabase.freePort();
    private EmbeddedDatabase database = EmbeddedDatabase.start(fresh(HOME.resolve("database")));
    private ServiceProcess process = startService();

    CrashIT() throws IOException {}

    @Test
    void whatWasAcknowledgedIsThereOnceHoweverOftenServiceAndDatabaseAreKilled() throws Exception {
        Shop shop = Shop.open(new Service(process.base(), new Tokens(keys.signing())), "plain");
        List<UUID> members = IntStream.range(0, MEMBERS)
                .mapToObj(i -> shop.enrolWith("card-" + i, START))
                .toList();
        AtomicLongArray expected = new AtomicLongArray(MEMBERS);
        Shopper shopper = new Shopper(shop, new Patient(shop.till()), members, expected);

        whileShopping(shopper, () -> {
            for (int i = 0; i < CRASHES; i++) {
                killService();
                killDatabase();
            }
        });

        for (int i = 0; i < MEMBERS; i++) {
            assertThat(shop.balance(members.get(i)).total()).as("member %d", i).isEqualTo(START + expected.get(i));
        }
        answersAreKept(shop, shopper);
        assertThat(shop.audit()).as("differences").isEmpty();
        process.close();
        database.close();
    }

    private void killService() throws IOException {
        Pause.millis(3_000);
        process.kill();
        process = startService();
    }

    private void killDatabase() throws IOException {
        Pause.millis(3_000);
        database.kill();
        database = EmbeddedDatabase.start(HOME.resolve("database"), database.port());
        Pause.millis(3_000);
    }

    private ServiceProcess startService() throws IOException {
        return ServiceProcess.start(new ServiceOptions(Database.of(database), keys), port, HOME.resolve("payara.log"));
    }

    /** The balances speak for every call; the stored answers are read back for some of them. */
    private static void answersAreKept(Shop shop, Shopper shopper) {
        var calls = new ArrayList<>(shopper.acknowledged());
        System.out.printf("crash: %,d calls acknowledged%n", calls.size());
        assertThat(calls).hasSizeGreaterThan(100);
        Collections.shuffle(calls, new Random(1));
        assertThat(calls.subList(0, Math.min(SAMPLE, calls.size()))).allSatisfy(call -> {
            var again = shop.till().post(call.path(), call.key(), call.body());
            assertThat(again.text()).isEqualTo(call.reply().text());
            assertThat(again.replayed()).isTrue();
        });
    }

    private static void whileShopping(Shopper shopper, Mischief mischief) throws Exception {
        AtomicBoolean open = new AtomicBoolean(true);
        ExecutorService clients = Executors.newFixedThreadPool(CLIENTS);
        List<Future<?>> ends = new ArrayList<>();
        for (int i = 0; i < CLIENTS; i++) {
            long seed = i;
            ends.add(clients.submit(() -> shopper.shop(seed, open::get)));
        }
        try {
            mischief.happen();
        } finally {
            open.set(false);
            clients.shutdown();
        }
        for (Future<?> end : ends) {
            end.get();
        }
    }

    private static Path fresh(Path directory) throws IOException {
        if (Files.exists(directory)) {
            try (var files = Files.walk(directory)) {
                files.sorted(java.util.Comparator.reverseOrder())
                        .map(Path::toFile)
                        .forEach(java.io.File::delete);
            }
        }
        return directory;
    }

    private interface Mischief {
        void happen() throws Exception;
    }
}
