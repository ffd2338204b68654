package org.loyaltyledger.deploy;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;

/** Asks the service whether it is ready. */
final class Health {
    private static final Duration PATIENCE = Duration.ofSeconds(240);
    private static final Duration STEP = Duration.ofMillis(250);

    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(STEP.multipliedBy(8)).build();
    private final HttpRequest question;

    Health(URI base) {
        question = HttpRequest.newBuilder(base.resolve("/health/ready"))
                .timeout(Duration.ofSeconds(60))
                .build();
    }

    /**
     * @param ended says why there is nothing to wait for any more
     * @throws IOException when that happens, or the service is not ready in time
     */
    void await(CompletableFuture<String> ended) throws IOException {
        var deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!ready()) {
            if (ended.isDone()) {
                throw new IOException(ended.join());
            }
            if (System.nanoTime() > deadline) {
                throw new IOException("The service was not ready within " + PATIENCE.toSeconds() + " seconds");
            }
            Pause.of(STEP);
        }
    }

    private boolean ready() throws IOException {
        try {
            return client.send(question, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("Interrupted while the service was starting", e);
        }
    }
}
