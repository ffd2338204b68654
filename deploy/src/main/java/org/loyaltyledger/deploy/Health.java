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
     * @param progress of what is starting
     * @throws IOException when that happens, or the start hangs
     */
    void await(CompletableFuture<String> ended, Progress progress) throws IOException {
        while (!ready()) {
            if (ended.isDone()) {
                throw new IOException(ended.join());
            }
            if (progress.hasStalled()) {
                throw new IOException("The service is not ready and has done nothing for minutes");
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
