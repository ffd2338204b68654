package org.loyaltyledger.bench.http;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.loyaltyledger.bench.Server;

/** The service, started by {@code deploy/run} on the run's own database. */
final class Service implements AutoCloseable {

    private static final Path DEPLOY = Path.of("../deploy").toAbsolutePath().normalize();
    private static final Path DATA = Path.of("target/bench-service").toAbsolutePath();
    private static final int SECONDS_TO_START = 300;

    private final Process process;
    private final URI base;

    private Service(Process process, URI base) {
        this.process = process;
        this.base = base;
    }

    static Service start(Server server) throws IOException, InterruptedException {
        Files.createDirectories(DATA);
        int port = freePort();
        ProcessBuilder run = new ProcessBuilder(DEPLOY.resolve("run").toString());
        run.environment()
                .putAll(Map.of(
                        "LEDGER_PORT", Integer.toString(port),
                        "LEDGER_DATA_DIR", DATA.toString(),
                        "LEDGER_DB_URL", server.url(),
                        "LEDGER_DB_USER", server.user(),
                        "LEDGER_DB_PASSWORD", server.password(),
                        "LEDGER_RATE_LIMIT_CLIENT", "0",
                        "LEDGER_DEMO", "false"));
        run.redirectErrorStream(true).redirectOutput(DATA.resolve("service.log").toFile());
        Service service = new Service(run.start(), URI.create("http://127.0.0.1:" + port));
        service.awaitReady();
        return service;
    }

    URI base() {
        return base;
    }

    /** A token as {@code deploy/token} makes it, for longer than any measurement. */
    String token(String... words) throws IOException {
        List<String> command = new ArrayList<>(List.of(DEPLOY.resolve("token").toString()));
        command.addAll(List.of(words));
        command.addAll(List.of("--ttl", "PT12H"));
        ProcessBuilder token = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT);
        token.environment().put("LEDGER_DATA_DIR", DATA.toString());
        return new String(token.start().getInputStream().readAllBytes(), StandardCharsets.US_ASCII).strip();
    }

    private void awaitReady() throws IOException, InterruptedException {
        HttpRequest question =
                HttpRequest.newBuilder(base.resolve("/health/ready")).build();
        HttpClient client = HttpClient.newHttpClient();
        for (int second = 0; second < SECONDS_TO_START && process.isAlive(); second++) {
            try {
                if (client.send(question, HttpResponse.BodyHandlers.discarding())
                                .statusCode()
                        == 200) {
                    return;
                }
            } catch (IOException notYet) {
                System.err.println("waiting for the service");
            }
            TimeUnit.SECONDS.sleep(1);
        }
        close();
        throw new IOException("the service did not start: see " + DATA.resolve("service.log"));
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    @Override
    public void close() {
        process.destroy();
        process.onExit().orTimeout(60, TimeUnit.SECONDS).join();
    }
}
