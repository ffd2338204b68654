package org.loyaltyledger.it.harness;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.loyaltyledger.deploy.Demo;

/**
 * The settings a service under test is started with, the same ones an operator has.
 *
 * @param database where it keeps its books
 * @param keys whose tokens it accepts
 * @param everyDay how often it looks whether a day has begun; zero: never
 */
public record ServiceOptions(Database database, TokenKeys keys, Duration everyDay) {

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
        return options;
    }

    /** Options of Payara Micro. */
    public static List<String> micro(int port, Path log) {
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
