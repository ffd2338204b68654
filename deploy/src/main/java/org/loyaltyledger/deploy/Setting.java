package org.loyaltyledger.deploy;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Everything that can be set, by environment variables of these names. What is empty counts as not set. */
enum Setting {
    LEDGER_PORT("8080", "port of the service"),
    LEDGER_BIND("127.0.0.1", "address that it listens on; 0.0.0.0: all of this machine, behind a proxy with TLS"),
    LEDGER_DATA_DIR("data, in the clone", "where the embedded database, keys and scratch files are kept"),
    LEDGER_DB_URL("", "JDBC URL of your MySQL 8.4/9.x or MariaDB 10.11/11.4; given: no embedded database"),
    LEDGER_DB_USER("", "its user"),
    LEDGER_DB_PASSWORD("", "its password"),
    LEDGER_DB_MEMORY("512M", "buffer pool of the embedded database"),
    LEDGER_ISSUER("urn:loyalty-ledger:embedded", "who signs the tokens (their iss claim)"),
    LEDGER_AUDIENCE("loyalty-ledger", "whom the tokens are meant for (their aud claim)"),
    LEDGER_ISSUER_TOKEN_LIFETIME("PT1H", "how long tokens of the embedded issuer live, a day at most"),
    LEDGER_JWKS("", "URL of your OpenID provider's keys; given: the embedded issuer is off"),
    LEDGER_QUEUE_CAPACITY("4096", "bookings that may wait for one partition's writer; more are answered 429"),
    LEDGER_BATCH_MOST("256", "bookings decided and stored in one database transaction, at most"),
    LEDGER_PATIENCE("PT30S", "how long a request waits for the answer of its booking"),
    LEDGER_CLOCK_TOLERANCE(
            "PT5S", "how far this machine's clock and the database's may be apart; beyond, nothing is booked"),
    LEDGER_ROWS_REMEMBERED("", "rows that the writers remember between batches (a quarter of the heap)"),
    LEDGER_ANSWERS_KEPT("P90D", "how long the bodies of stored answers are kept; keys are kept for ever"),
    LEDGER_BODY_SINGLE("1048576", "bytes of one request's body, at most"),
    LEDGER_BODY_BULK("67108864", "bytes of one bulk request's body, at most"),
    LEDGER_RATE_LIMIT_CLIENT("30000", "requests a minute of each till, partner, operator or auditor; 0: any number"),
    LEDGER_RATE_LIMIT_MEMBER("600", "requests a minute of each member"),
    LEDGER_RATE_LIMIT_ANONYMOUS("12000", "requests a minute without a valid token from each address"),
    LEDGER_HTTP_RECEIVE_TIMEOUT("PT20S", "how long a request may take to arrive; then it is answered 408"),
    LEDGER_HTTP_CONNECTIONS_PER_ADDRESS("1024", "open connections of one IP address; more are answered 429"),
    LEDGER_HTTP_STOP_TIMEOUT("PT35S", "how long a stop waits for requests that were accepted"),
    LEDGER_CORS_ORIGINS("", "origins whose pages may call the service from a browser, with commas between; *: any"),
    LEDGER_METRICS_TOKEN("", "bearer token that lets a scraper read /metrics; without it operators and auditors do"),
    LEDGER_PAGE_ISSUER("", "your OpenID provider's address: where members sign in to the page at /"),
    LEDGER_PAGE_CLIENT_ID("loyalty-ledger-page", "the page's client id there: a public client with PKCE"),
    LEDGER_PAGE_SCOPE("openid", "what the page asks for there"),
    LEDGER_PAGE_AUTHORIZATION_ENDPOINT("", "where the provider does not tell it by discovery"),
    LEDGER_PAGE_TOKEN_ENDPOINT("", "likewise, or when it is on another host than the issuer"),
    LEDGER_DEMO("true", "load the demo programme when it is not there"),
    LEDGER_DEMO_SIGN_IN("", "true or false: its members sign in without a password; unset: on loopback only"),
    LEDGER_LOG_FORMAT("text", "text or json, one line per event"),
    LEDGER_JAVA_OPTS("-Xmx1g", "options of the service's Java machine");

    private final String standard;
    private final String meaning;

    Setting(String standard, String meaning) {
        this.standard = standard;
        this.meaning = meaning;
    }

    Optional<String> in(Map<String, String> environment) {
        return Optional.ofNullable(environment.get(name())).map(String::strip).filter(value -> !value.isEmpty());
    }

    String orStandard(Map<String, String> environment) {
        return in(environment).orElse(standard);
    }

    /** Lines of the help: each setting with its default, and below it what it means. */
    static String[] help() {
        return Arrays.stream(values())
                .flatMap(s -> Stream.of(
                        "  " + s.name() + (s.standard.isEmpty() ? "" : " (" + s.standard + ")"), "      " + s.meaning))
                .toArray(String[]::new);
    }
}
