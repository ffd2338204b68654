package org.loyaltyledger.it.description;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/**
 * A call with its answer: an example of the description, or what has to be there before one can be made.
 *
 * @param document {@code call}: method and path; {@code status}; where there are bodies {@code body}, its
 *     {@code mediaType} if that is not JSON, and {@code response}; {@code ifMatch}, {@code name}
 */
record ExampleCall(JsonNode document) {

    /** The one example of an operation, or with a name after a bar that one of several: {@code postSale|of a member}. */
    static ExampleCall of(String reference) {
        String[] parts = reference.split("\\|", 2);
        String name = parts.length == 1 ? "" : parts[1];
        return StreamSupport.stream(ofOperation(parts[0]).spliterator(), false)
                .filter(call -> call.path("name").asText().equals(name))
                .findFirst()
                .map(ExampleCall::new)
                .orElseThrow(() -> new AssertionError("no example: " + reference));
    }

    /** All examples of an operation, in their order. */
    static JsonNode ofOperation(String operation) {
        return json("/description/examples/" + operation + ".json");
    }

    static JsonNode json(String resource) {
        try (InputStream file = ExampleCall.class.getResourceAsStream(resource)) {
            return file == null ? new ObjectMapper().createArrayNode() : new ObjectMapper().readTree(file);
        } catch (IOException failure) {
            throw new UncheckedIOException(resource, failure);
        }
    }

    String method() {
        return document.path("call").asText().split(" ")[0];
    }

    /** With its query. */
    String path() {
        return document.path("call").asText().split(" ")[1];
    }

    String mediaType() {
        return document.path("mediaType").asText("application/json");
    }

    boolean hasBody() {
        return document.has("body");
    }

    /** As it travels; a form's fields are an object in the example. */
    String body() {
        JsonNode body = document.path("body");
        if (mediaType().equals("application/x-www-form-urlencoded")) {
            return body.properties().stream()
                    .map(field -> field.getKey() + "="
                            + URLEncoder.encode(field.getValue().asText(), StandardCharsets.UTF_8))
                    .collect(Collectors.joining("&"));
        }
        return body.isTextual() ? body.asText() : body.toString();
    }

    int status() {
        return document.path("status").asInt();
    }

    /** Missing if there is nothing to compare. */
    JsonNode response() {
        return document.path("response");
    }
}
