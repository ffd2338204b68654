package org.loyaltyledger.deploy;

import com.nimbusds.jose.util.JSONObjectUtils;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.text.ParseException;
import java.time.Duration;
import java.util.Map;

/** The service's own interface, called as an operator would. */
final class Api {
    private static final int OK = 200;
    private static final int FIRST_REFUSAL = 400;

    private final HttpClient client = HttpClient.newHttpClient();
    private final URI base;
    private final String token;

    Api(URI base, String token) {
        this.base = base;
        this.token = token;
    }

    boolean exists(String path) throws IOException {
        return send(request(path).GET()).statusCode() == OK;
    }

    Map<String, Object> get(String path) throws IOException {
        return document(send(request(path).GET()));
    }

    /** Posts under an idempotency key: doing it again changes nothing. */
    Map<String, Object> post(String path, String mediaType, String key, String body) throws IOException {
        return document(send(request(path)
                .header("Content-Type", mediaType)
                .header("Idempotency-Key", key)
                .POST(BodyPublishers.ofString(body))));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(base.resolve(path))
                .timeout(Duration.ofSeconds(60))
                .header("Authorization", "Bearer " + token);
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException {
        try {
            return client.send(request.build(), BodyHandlers.ofString());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("Interrupted while calling the service", e);
        }
    }

    private static Map<String, Object> document(HttpResponse<String> answer) throws IOException {
        if (answer.statusCode() >= FIRST_REFUSAL) {
            throw new IOException(answer.uri() + " answered " + answer.statusCode() + ": " + answer.body());
        }
        try {
            return JSONObjectUtils.parse(answer.body());
        } catch (ParseException e) {
            throw new IOException(answer.uri() + " answered no JSON document: " + answer.body(), e);
        }
    }
}
