package org.loyaltyledger.it.client;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;

/**
 * What the service answered.
 *
 * @param headers the first value of each, names in lower case
 */
public record Reply(int status, Map<String, String> headers, byte[] body) {

    private static final ObjectMapper JSON = new ObjectMapper();

    static Reply of(HttpResponse<byte[]> response) {
        Map<String, String> headers = new java.util.HashMap<>();
        response.headers().map().forEach((name, values) -> headers.put(name.toLowerCase(), values.get(0)));
        return new Reply(response.statusCode(), headers, response.body());
    }

    public String text() {
        return new String(body, StandardCharsets.UTF_8);
    }

    public JsonNode json() {
        try {
            return JSON.readTree(body);
        } catch (IOException failure) {
            throw new UncheckedIOException(text(), failure);
        }
    }

    /** The figure at a JSON pointer. */
    public long number(String pointer) {
        return json().at(pointer).asLong();
    }

    /** The text at a JSON pointer. */
    public String text(String pointer) {
        return json().at(pointer).asText();
    }

    public Optional<String> header(String name) {
        return Optional.ofNullable(headers.get(name.toLowerCase()));
    }

    public boolean replayed() {
        return header("Idempotency-Replayed").filter("true"::equals).isPresent();
    }

    public boolean ok() {
        return status / 100 == 2;
    }

    /** Fails the test, showing the answer, unless it is this one. */
    public Reply expect(int expected) {
        assertThat(status).as(text()).isEqualTo(expected);
        return this;
    }

    /** The last part of the problem's type; fails the test if this is no problem document. */
    public String problem() {
        assertThat(header("content-type").orElse("none")).as(text()).startsWith("application/problem+json");
        String type = json().path("type").asText();
        return type.substring(type.lastIndexOf('/') + 1);
    }
}
