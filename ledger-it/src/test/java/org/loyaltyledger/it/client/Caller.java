package org.loyaltyledger.it.client;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.UUID;

/** Somebody with a token, calling paths below a base address. Immutable. */
public final class Caller {

    private static final HttpClient HTTP = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(10))
            .build();

    private final URI base;
    private final String token;

    public Caller(URI base, String token) {
        this.base = base;
        this.token = token;
    }

    /** The same caller with another token. */
    public Caller bearing(String other) {
        return new Caller(base, other);
    }

    public URI base() {
        return base;
    }

    public String token() {
        return token;
    }

    /** A client interface of ledger-api, calling as this one. */
    public <T> T use(Class<T> api) {
        return Clients.of(api, base, token);
    }

    public Reply get(String path) {
        return send(request(path).GET());
    }

    /** Books under a new key. */
    public Reply post(String path, Object body) {
        return post(path, UUID.randomUUID().toString(), body);
    }

    /** Books under this key. The body is JSON text or anything JSON-B writes. */
    public Reply post(String path, String key, Object body) {
        return send(request(path)
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", key)
                .POST(BodyPublishers.ofString(Body.json(body))));
    }

    public Reply put(String path, Object body) {
        return send(
                request(path).header("Content-Type", "application/json").PUT(BodyPublishers.ofString(Body.json(body))));
    }

    /** One line for each body. */
    public Reply postLines(String path, String lines) {
        return send(request(path).header("Content-Type", "application/x-ndjson").POST(BodyPublishers.ofString(lines)));
    }

    public Reply delete(String path) {
        return send(request(path).DELETE());
    }

    /** A request as this caller, to be completed by hand. */
    public HttpRequest.Builder request(String path) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(base + path)).timeout(Duration.ofSeconds(60));
        return token.isEmpty() ? request : request.header("Authorization", "Bearer " + token);
    }

    public Reply send(HttpRequest.Builder request) {
        try {
            return Reply.of(HTTP.send(request.build(), BodyHandlers.ofByteArray()));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stop);
        }
    }
}
