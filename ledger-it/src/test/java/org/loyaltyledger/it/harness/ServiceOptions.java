package org.loyaltyledger.it.harness;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.loyaltyledger.deploy.Demo;
import org.loyaltyledger.deploy.EmbeddedDatabase;

/**
 * The settings a service under test is started with, the same ones an operator has.
 *
 * @param database where it keeps its books
 * @param keys whose tokens it accepts
 * @param everyDay how often it looks whether a day has begun; zero: never
 */
public record ServiceOptions(Database database, TokenKeys keys, Duration everyDay) {

    /** What a scraper of metrics bears. */
    public static final String METRICS_TOKEN = "a-token-for-the-scraper";

    /** Whose pages may call the service from a browser. */
    public static final String CORS_ORIGIN = "https://shop.example";

    /** How the service is told to serve HTTP wherever it runs. */
    private static final Path SERVER =
            Path.of("..", "deploy", "server").toAbsolutePath().normalize();

    /** Days are run when a test asks for it. */
    public ServiceOptions(Database database, TokenKeys keys) {
        this(database, keys, Duration.ZERO);
    }

    /** Options of the Java machine. */
    public List<String> jvm() {
        return List.of(
                "-Xmx768m",
                // Most of a test run is start-up, for which the second compiler does not pay.
                "-XX:TieredStopAtLevel=1",
                "-Dledger.clock.adjustable=true",
                "-Dledger.day.every=" + everyDay,
                "-Dledger.identifiers.every=PT2S",
                "-DLEDGER_DB_URL=" + database.url(),
                "-DLEDGER_DB_USER=" + database.user(),
                "-DLEDGER_DB_PASSWORD=" + database.password(),
                "-Dmp.jwt.verify.issuer=" + TokenKeys.ISSUER,
                "-Dledger.issuer=" + TokenKeys.ISSUER,
                "-Dledger.issuer.key=" + keys.privateFile(),
                "-Dledger.issuer.demo=" + Demo.PROGRAMME);
    }

    /** Books nothing but what is asked for, so that rows can be counted before and after. */
    List<String> unswept() {
        List<String> options = new ArrayList<>(jvm());
        options.add("-Dledger.sweep.every=PT0S");
        options.add("-Dledger.http.receive-timeout=PT5S");
        options.add("-Dledger.metrics.every=PT2S");
        options.add("-Dledger.metrics.token=" + METRICS_TOKEN);
        options.add("-Dledger.cors.origins=" + CORS_ORIGIN);
        return options;
    }

    /**
     * Options of Payara Micro, as it is shipped: the server listens for itself alone, and the service opens the public port
     * when it is ready; {@link #publicPort} names that.
     */
    static List<String> micro(Path log) throws IOException {
        List<String> options = new ArrayList<>(plain(EmbeddedDatabase.freePort(), log));
        options.addAll(
                List.of("--prebootcommandfile", SERVER.resolve("pre-boot.txt").toString()));
        options.addAll(List.of(
                "--postdeploycommandfile", SERVER.resolve("post-deploy.txt").toString()));
        return options;
    }

    /** Options of the JVM. */
    static List<String> publicPort(int port) {
        return List.of("-Dledger.http.address=127.0.0.1", "-Dledger.http.port=" + port);
    }

    /** As above with a listener that is open from the start: Arquillian's adapter asks for the application by HTTP. */
    static List<String> openFromTheStart(int port, Path log) throws IOException {
        List<String> commands = Files.readAllLines(SERVER.resolve("pre-boot.txt")).stream()
                .filter(command ->
                        !command.contains(".http-listener.enabled=") && !command.contains(".http-listener.address="))
                .toList();
        Path file = Files.createDirectories(log.toAbsolutePath().getParent()).resolve("pre-boot.txt");
        Files.write(file, commands);
        List<String> options = new ArrayList<>(plain(port, log));
        options.addAll(List.of("--prebootcommandfile", file.toString()));
        return options;
    }

    private static List<String> plain(int port, Path log) {
        return List.of(
                "--port",
                Integer.toString(port),
                "--contextroot",
                "ROOT",
                "--maxhttpthreads",
                "200",
                "--logtofile",
                log.toString());
    }
}
