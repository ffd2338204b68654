package org.loyaltyledger.it.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.loyaltyledger.api.member.MemberRef;
import org.loyaltyledger.api.redemption.NewRedemption;
import org.loyaltyledger.it.client.Caller;
import org.loyaltyledger.it.client.Reply;
import org.loyaltyledger.it.client.Service;
import org.loyaltyledger.it.client.Shop;
import org.loyaltyledger.it.harness.Pause;
import org.loyaltyledger.it.harness.RunningLedger;
import org.loyaltyledger.it.harness.ServiceOptions;

/** The exposition is well-formed, its units are those of its names, and it counts what happened. */
@RunningLedger
class MetricsIT {

    private static final Pattern SAMPLE =
            Pattern.compile("([a-zA-Z_:][a-zA-Z0-9_:]*)(\\{(?:[a-zA-Z_]\\w*=\"(?:[^\"\\\\]|\\\\.)*\",?)*})? (\\S+)");
    private static final Pattern COMMENT = Pattern.compile("# (HELP|TYPE) ([a-zA-Z_:][a-zA-Z0-9_:]*) (.*)");
    private static final List<String> SUFFIXES = List.of("_bucket", "_sum", "_count", "_max");

    private final Service service = Service.shared();
    private final Caller scraper = service.bearing(ServiceOptions.METRICS_TOKEN);

    @Test
    void everyLineIsWellFormedAndEveryMetricIsDescribedOnce() {
        Map<String, String> types = new LinkedHashMap<>();
        for (String line : scraper.get("/metrics").expect(200).text().split("\n")) {
            Matcher comment = COMMENT.matcher(line);
            if (comment.matches()) {
                if (comment.group(1).equals("TYPE")) {
                    assertThat(types.put(comment.group(2), comment.group(3)))
                            .as(line)
                            .isNull();
                    assertThat(comment.group(3)).isIn("counter", "gauge", "histogram", "summary");
                } else {
                    assertThat(comment.group(3)).as(line).isNotBlank();
                }
                continue;
            }
            Matcher sample = SAMPLE.matcher(line);
            assertThat(sample.matches()).as(line).isTrue();
            String name = sample.group(1);
            String family = SUFFIXES.stream()
                    .filter(name::endsWith)
                    .map(suffix -> name.substring(0, name.length() - suffix.length()))
                    .filter(types::containsKey)
                    .findFirst()
                    .orElse(name);
            assertThat(types).as(line).containsKey(family);
            if (types.get(family).equals("counter")) {
                assertThat(family).endsWith("_total");
            }
        }
        assertThat(types)
                .containsEntry("http_server_requests_seconds", "histogram")
                .containsEntry("ledger_queue_wait_seconds", "histogram")
                .containsEntry("ledger_batch_load_seconds", "histogram")
                .containsEntry("ledger_batch_size_commands", "histogram")
                .containsEntry("ledger_commands_rejected_total", "counter")
                .containsEntry("ledger_queue_size", "gauge")
                .containsEntry("ledger_liability_points", "gauge")
                .containsEntry("ledger_day_close_lag_seconds", "gauge")
                .containsEntry("ledger_pool_acquire_seconds", "histogram")
                .containsEntry("ledger_pool_acquire_failures_total", "counter")
                .containsEntry("ledger_pool_used_connections", "gauge")
                .containsKey("jvm_memory_used_bytes");
    }

    @Test
    void promtoolFindsNothingToSay() throws IOException, InterruptedException {
        assumeTrue(isInstalled("promtool"), "promtool comes with the Debian package prometheus");
        Process promtool = new ProcessBuilder("promtool", "check", "metrics")
                .redirectErrorStream(true)
                .start();
        try (OutputStream text = promtool.getOutputStream()) {
            text.write(scraper.get("/metrics").expect(200).text().getBytes(StandardCharsets.UTF_8));
        }
        String said = new String(promtool.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(said).isEmpty();
        assertThat(promtool.waitFor()).isZero();
    }

    private static boolean isInstalled(String program) {
        return Arrays.stream(System.getenv("PATH").split(File.pathSeparator))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
    }

    @Test
    void bothPoolsTellTheirConnections() {
        Shop shop = Shop.open("plain");
        shop.enrolWith("card-1", 5);
        for (String pool : List.of("requests", "writers")) {
            String tag = "{pool=\"" + pool + "\"}";
            assertThat(figure("ledger_pool_limit_connections" + tag)).isBetween(40L, 100L);
            assertThat(figure("ledger_pool_open_connections" + tag))
                    .isBetween(1L, figure("ledger_pool_limit_connections" + tag));
            assertThat(figure("ledger_pool_acquire_seconds_count" + tag)).isPositive();
            assertThat(figure("ledger_pool_acquire_failures_total" + tag)).isZero();
        }
        // What was taken is given back; background work of the service may hold some at this moment.
        String used = "ledger_pool_used_connections{pool=\"requests\"}";
        for (int tries = 0; tries < 100 && figure(used) != 0; tries++) {
            Pause.millis(50);
        }
        assertThat(figure(used)).isZero();
    }

    @Test
    void secondsAreSecondsAndRequestsAreCountedByRoute() {
        Shop shop = Shop.open("plain");
        UUID member = shop.enrolWith("card-1", 5);
        String read =
                "http_server_requests_seconds_count{method=\"GET\",route=\"/v1/programmes/{programme}/members/{member}/balance\",status=\"200\"}";
        String rejected = "ledger_commands_rejected_total{type=\"insufficient-points\"}";
        long reads = figure(read);
        long rejections = figure(rejected);
        for (int i = 0; i < 3; i++) {
            shop.till().get(shop.path("/members/" + member + "/balance")).expect(200);
        }
        NewRedemption tooMany = NewRedemption.pay(MemberRef.of(member), "pay", 100);
        shop.till().post(shop.path("/redemptions"), "k-1", tooMany).expect(422);
        shop.till().post(shop.path("/redemptions"), "k-1", tooMany).expect(422);
        assertThat(figure(read)).isEqualTo(reads + 3);
        assertThat(figure(rejected)).as("a replay is not refused again").isEqualTo(rejections + 1);
        // All of this took less than an hour; a sum in nanoseconds would be far beyond.
        assertThat(figure("ledger_queue_wait_seconds_sum")).isLessThan(3_600);
    }

    @Test
    void liabilityIsWhatMembersHold() {
        Shop shop = Shop.open("plain");
        shop.enrolWith("card-1", 70);
        shop.enrolWith("card-2", 30);
        String liability = "ledger_liability_points{programme=\"" + shop.programme() + "\"}";
        for (int tries = 0; tries < 200 && figure(liability) != 100; tries++) {
            Pause.millis(100);
        }
        assertThat(figure(liability)).isEqualTo(100);
        assertThat(figure("ledger_adjusted_points{programme=\"" + shop.programme() + "\"}"))
                .isEqualTo(100);
        assertThat(figure("ledger_day_close_lag_seconds{programme=\"" + shop.programme() + "\"}"))
                .isZero();
    }

    @Test
    void theyAreForTheScraperAndForThoseWhoSeeAllProgrammes() {
        Shop shop = Shop.open("plain");
        service.operator().get("/metrics").expect(200);
        assertThat(service.stranger().get("/metrics").expect(401).problem()).isEqualTo("unauthorised");
        assertThat(service.bearing(ServiceOptions.METRICS_TOKEN + "x")
                        .get("/metrics")
                        .expect(401)
                        .problem())
                .isEqualTo("unauthorised");
        for (Caller other : List.of(shop.till(), shop.partner(), shop.operator(), shop.auditor())) {
            assertThat(other.get("/metrics").expect(403).problem()).isEqualTo("forbidden");
        }
        Reply post = scraper.post("/metrics", "{}");
        assertThat(post.expect(405).problem()).isEqualTo("method-not-allowed");
        assertThat(scraper.get("/metrics/base").expect(401).problem()).isEqualTo("unauthorised");
        assertThat(service.operator().get("/metrics/base").expect(404).problem())
                .isEqualTo("not-found");
    }

    /** Zero if there is no such sample yet; decimals are cut off. */
    private long figure(String sample) {
        return scraper.get("/metrics")
                .expect(200)
                .text()
                .lines()
                .filter(line -> line.startsWith(sample + " "))
                .map(line -> line.substring(sample.length() + 1))
                .mapToLong(figure -> new java.math.BigDecimal(figure).longValue())
                .findFirst()
                .orElse(0);
    }
}
