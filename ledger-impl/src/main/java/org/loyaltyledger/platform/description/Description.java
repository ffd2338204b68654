package org.loyaltyledger.platform.description;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.lang.reflect.Parameter;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.loyaltyledger.api.problem.ProblemDocument;

/** Completes the container's description from the operations themselves. */
final class Description {

    private static final String JSON = "application/json";

    private final ObjectNode document;
    private final Schemas schemas = new Schemas();

    private Description(ObjectNode document) {
        this.document = document;
    }

    static ObjectNode of(ObjectNode scanned, Collection<Operation> operations) {
        Description description = new Description(scanned.deepCopy());
        operations.forEach(description::complete);
        description.finish();
        return description.document;
    }

    private void complete(Operation operation) {
        if (document.path("paths").path(operation.path()).path(operation.verb()) instanceof ObjectNode described) {
            parameters(described, operation);
            body(described, operation);
            responses(described, operation);
            if (operation.isOpen()) {
                described.putArray("security");
            }
            if (!operation.roles().isEmpty()) {
                ArrayNode roles = described.putArray("x-roles");
                operation.roles().forEach(roles::add);
            }
        }
    }

    private void parameters(ObjectNode described, Operation operation) {
        for (JsonNode parameter : described.path("parameters")) {
            String name = parameter.path("name").asText();
            Optional<Parameter> declared =
                    parameter.path("in").asText().equals("query") ? operation.query(name) : operation.path(name);
            declared.ifPresent(one -> ((ObjectNode) parameter).set("schema", schemas.of(one.getParameterizedType())));
        }
    }

    /** The container lists the body twice if examples are given without a media type. */
    private void body(ObjectNode described, Operation operation) {
        JsonNode content = described.path("requestBody").path("content");
        if (content instanceof ObjectNode types && types.has("*/*") && types.has(JSON)) {
            JsonNode examples = types.remove("*/*").path("examples");
            if (!examples.isMissingNode()) {
                ((ObjectNode) types.get(JSON)).set("examples", examples);
            }
        }
        operation.body().map(Parameter::getType).filter(Class::isRecord).ifPresent(type -> {
            if (content.path(JSON) instanceof ObjectNode json) {
                json.set("schema", schemas.of(type));
            }
        });
    }

    private void responses(ObjectNode described, Operation operation) {
        ObjectNode responses = described.withObject("/responses");
        for (APIResponse response : operation.method().getAnnotationsByType(APIResponse.class)) {
            for (Content content : response.content()) {
                schemaOf(responses, response.responseCode(), content);
            }
        }
        Class<?> returned = operation.method().getReturnType();
        boolean undescribed = responses.size() == 1 && responses.has("default");
        if (undescribed && (returned.isRecord() || Collection.class.isAssignableFrom(returned))) {
            ObjectNode ok = responses.putObject("200").put("description", "Done");
            ok.putObject("content")
                    .putObject(JSON)
                    .set("schema", schemas.of(operation.method().getGenericReturnType()));
        }
        responses.putObject("default").put("description", "A problem; its type tells which");
        responses.properties().stream()
                .filter(response -> response.getKey().equals("default")
                        || response.getKey().matches("[45]..")
                                && !response.getValue().has("content"))
                .forEach(response -> ((ObjectNode) response.getValue())
                        .putObject("content")
                        .putObject(ProblemDocument.MEDIA_TYPE)
                        .set("schema", schemas.of(ProblemDocument.class)));
    }

    private void schemaOf(ObjectNode responses, String code, Content content) {
        Class<?> type = content.schema().implementation();
        if (type.isRecord() && responses.path(code).path("content") instanceof ObjectNode types) {
            for (JsonNode media : types) {
                ((ObjectNode) media).set("schema", schemas.of(type));
            }
        }
    }

    private void finish() {
        document.remove("endpoints"); // the container's own; no part of OpenAPI
        document.putArray("servers").addObject().put("url", "/");
        ObjectNode components = document.withObject("/components");
        components.set("schemas", schemas.components());
        oneOfEachTag();
        Noise.remove(document);
    }

    /** The container lists a tag for each class that bears it; the one with a description stays. */
    private void oneOfEachTag() {
        Map<String, JsonNode> tags = new LinkedHashMap<>();
        document.path("tags")
                .forEach(tag -> tags.merge(
                        tag.path("name").asText(), tag, (one, other) -> one.has("description") ? one : other));
        ArrayNode unique = document.putArray("tags");
        tags.values().forEach(unique::add);
    }
}
