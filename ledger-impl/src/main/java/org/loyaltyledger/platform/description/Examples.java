package org.loyaltyledger.platform.description;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;

/** The calls of one operation as examples of its bodies and of what it answers. */
final class Examples {

    private static final String JSON = "application/json";
    private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory());

    private final JsonNode calls;

    /** @param calls as {@link DescriptionTables#examples} has them */
    Examples(JsonNode calls) {
        this.calls = calls;
    }

    void putInto(ObjectNode described) {
        JsonNode bodies = described.path("requestBody").path("content");
        for (JsonNode call : calls) {
            String type = call.path("mediaType").asText(JSON);
            if (bodies.path(type) instanceof ObjectNode body) {
                put(body, call, type.endsWith("yaml") ? document(call.path("body")) : call.path("body"));
            }
            described
                    .path("responses")
                    .path(call.path("status").asText())
                    .path("content")
                    .forEach(answer -> {
                        put((ObjectNode) answer, call, call.path("response"));
                    });
        }
    }

    /** A document in YAML as what it is: the description shows it in its own form. */
    private static JsonNode document(JsonNode yaml) {
        try {
            return YAML.readTree(yaml.asText());
        } catch (JsonProcessingException unreadable) {
            throw new IllegalStateException("an example that is no YAML: " + yaml, unreadable);
        }
    }

    private void put(ObjectNode media, JsonNode call, JsonNode example) {
        if (!example.isMissingNode()) {
            String name = call.path("name").asText("example");
            media.withObject("/examples").putObject(name).set("value", example);
        }
    }
}
