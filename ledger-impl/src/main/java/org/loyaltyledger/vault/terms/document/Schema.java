package org.loyaltyledger.vault.terms.document;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.JsonNodePath;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.PathType;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.loyaltyledger.api.problem.Violation;
import org.loyaltyledger.ground.json.Json;

/** The published JSON Schema (draft 2020-12) of terms documents. */
public final class Schema {

    /** Below the service's root. */
    public static final String PATH = "/schemas/terms/v1.json";

    /** What is said of a list with too many elements. */
    static final String TOO_MANY = "must have at most";

    private static final String TEXT = load();
    private static final JsonNode DOCUMENT = Json.read(TEXT.getBytes(StandardCharsets.UTF_8), JsonNode.class);
    private static final JsonSchema COMPILED = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
            .getSchema(
                    TEXT,
                    SchemaValidatorsConfig.builder()
                            .pathType(PathType.JSON_POINTER)
                            .locale(Locale.ENGLISH)
                            .build());

    private Schema() {}

    /** The schema itself, as published. */
    public static String text() {
        return TEXT;
    }

    static List<Violation> violations(JsonNode document) {
        return COMPILED.validate(document).stream()
                .map(message -> new Violation(pointer(message), words(message)))
                .distinct()
                .toList();
    }

    private static String pointer(ValidationMessage message) {
        String place = message.getInstanceLocation().toString();
        return namesField(message) ? place + "/" + Place.escaped(message.getProperty()) : place;
    }

    private static String words(ValidationMessage message) {
        return switch (message.getType()) {
            case "required" -> "is missing";
            case "maxItems" -> TOO_MANY + " " + message.getSchemaNode().asText() + " elements";
            case "additionalProperties" -> "is not a known field; known are " + known(message);
            case "pattern" ->
                "must be of the form " + message.getSchemaNode().asText().replaceAll("^\\^|\\$$", "");
            case "enum" ->
                "must be one of "
                        + message.getError()
                                .replaceFirst(".*enumeration ", "")
                                .replaceAll("[\\[\\]\"]", "")
                                .replace(",", ", ")
                                .replace(",  ", ", ");
            default -> message.getError();
        };
    }

    /** The fields that are known where another one was found: those beside the keyword that refused it. */
    private static String known(ValidationMessage message) {
        JsonNodePath keyword = message.getSchemaLocation().getFragment();
        List<String> names = new ArrayList<>();
        DOCUMENT.at(keyword.getParent().toString())
                .path("properties")
                .fieldNames()
                .forEachRemaining(names::add);
        return String.join(", ", names);
    }

    private static boolean namesField(ValidationMessage message) {
        return message.getType().equals("required") || message.getType().equals("additionalProperties");
    }

    private static String load() {
        try (InputStream in = Schema.class.getResourceAsStream(PATH)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
