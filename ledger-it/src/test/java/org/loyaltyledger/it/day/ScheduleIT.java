package org.loyaltyledger.it.day;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.AfterEach;
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

/** Days begin by themselves, one after the other, in a service that nobody asks to run them. */
@Tag("own-server")
class ScheduleIT {

    private static final ZoneId ZONE = ZoneId.of("America/New_York");
    private static final Path HOME = Path.of("target", "schedule");

    private final TokenKeys keys = TokenKeys.written(HOME.resolve("token-keys"));
    private final EmbeddedDatabase server = EmbeddedDatabase.start(HOME.resolve("database"));
    private final ServiceProcess process = ServiceProcess.start(
            new ServiceOptions(Database.of(server), keys, Duration.ofSeconds(1)),
            EmbeddedDatabase.freePort(),
            HOME.resolve("payara.log"));

    ScheduleIT() throws IOException {}

    @AfterEach
    void end() {
        process.close();
        server.close();
    }

    @Test
    void eachDayBeginsByItself() {
        Service service = new Service(process.base(), new Tokens(keys.signing()));
        Shop shop = Shop.open(service, "grocer");
        LocalDate today = LocalDate.now(ZONE);
        for (int day = 1; day <= 3; day++) {
            LocalDate date = today.plusDays(day);
            service.operator()
                    .put(
                            "/v1/clock",
                            "{\"now\":\"" + date.atTime(1, 0).atZone(ZONE).toInstant() + "\"}")
                    .expect(200);
            assertThat(isDone(shop, date)).as("%s is done", date).isTrue();
        }
    }

    private static boolean isDone(Shop shop, LocalDate date) {
        for (int tries = 0; tries < 300; tries++) {
            var latest =
                    shop.operator().get(shop.path("/days")).expect(200).json().at("/items/0");
            if (latest.path("date").asText().equals(date.toString()) && latest.has("endedAt")) {
                return true;
            }
            Pause.millis(100);
        }
        return false;
    }
}
