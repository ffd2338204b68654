package org.loyaltyledger.deploy;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the start was told.
 *
 * @param home the folder with the built service: {@code deploy/}
 * @param bind address that the service listens on
 * @param audience whom tokens are meant for
 * @param demoSignIn members of the demo sign in without a password
 * @param jwks keys of a foreign OpenID provider; empty: the embedded issuer signs
 */
record Settings(
        Path home,
        Path data,
        int port,
        String bind,
        Optional<Database> database,
        String databaseMemory,
        String issuer,
        String audience,
        Optional<String> jwks,
        boolean demo,
        boolean demoSignIn,
        String logFormat,
        List<String> javaOptions) {

    /** A database that is there already. */
    record Database(String url, String user, String password) {}

    /**
     * From the environment of this process.
     *
     * @throws IllegalArgumentException as below
     */
    static Settings ofProcess() {
        return of(Path.of(System.getProperty("ledger.home")), System.getenv());
    }

    /** @throws IllegalArgumentException with a sentence for the user when a value makes no sense */
    static Settings of(Path home, Map<String, String> environment) {
        var data = Setting.LEDGER_DATA_DIR
                .in(environment)
                .map(Path::of)
                .orElse(home.resolveSibling("data"))
                .toAbsolutePath()
                .normalize();
        var format = Setting.LEDGER_LOG_FORMAT.orStandard(environment);
        if (!List.of("text", "json").contains(format)) {
            throw new IllegalArgumentException("LEDGER_LOG_FORMAT is text or json, not " + format);
        }
        var bind = bind(Setting.LEDGER_BIND.orStandard(environment));
        var demo = Boolean.parseBoolean(Setting.LEDGER_DEMO.orStandard(environment));
        return new Settings(
                home,
                data,
                port(Setting.LEDGER_PORT.orStandard(environment)),
                bind,
                Setting.LEDGER_DB_URL.in(environment).map(url -> database(url, environment)),
                Setting.LEDGER_DB_MEMORY.orStandard(environment),
                Setting.LEDGER_ISSUER.orStandard(environment),
                Setting.LEDGER_AUDIENCE.orStandard(environment),
                Setting.LEDGER_JWKS.in(environment),
                demo,
                demo
                        && Setting.LEDGER_DEMO_SIGN_IN
                                .in(environment)
                                .map(Boolean::parseBoolean)
                                .orElse(isLoopback(bind)),
                format,
                List.of(Setting.LEDGER_JAVA_OPTS.orStandard(environment).split("\\s+")));
    }

    private static Database database(String url, Map<String, String> environment) {
        if (!url.startsWith("jdbc:mysql:")) {
            throw new IllegalArgumentException(
                    "LEDGER_DB_URL starts with jdbc:mysql: (for MariaDB too), unlike " + url);
        }
        return new Database(
                url,
                Setting.LEDGER_DB_USER
                        .in(environment)
                        .orElseThrow(() -> new IllegalArgumentException("LEDGER_DB_URL needs LEDGER_DB_USER")),
                Setting.LEDGER_DB_PASSWORD.orStandard(environment));
    }

    private static String bind(String text) {
        if (!text.matches("[0-9A-Za-z.:-]{1,253}")) {
            throw new IllegalArgumentException("LEDGER_BIND is an address of this machine, not " + text);
        }
        return text;
    }

    /** Nobody but this machine reaches such an address. */
    private static boolean isLoopback(String address) {
        return address.equals("localhost") || address.equals("::1") || address.matches("127(\\.[0-9]{1,3}){3}");
    }

    /** Where this machine reaches the service. */
    URI base() {
        var host = isLoopback(bind) || bind.equals("0.0.0.0") || bind.equals("::") ? "localhost" : bind;
        return URI.create("http://" + (host.contains(":") ? "[" + host + "]" : host) + ":" + port);
    }

    private static int port(String text) {
        if (!text.matches("\\d{1,5}") || Integer.parseInt(text) < 1 || Integer.parseInt(text) > 65535) {
            throw new IllegalArgumentException("LEDGER_PORT is a number from 1 to 65535, not " + text);
        }
        return Integer.parseInt(text);
    }
}
