package org.loyaltyledger.platform.description;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.lang.reflect.Parameter;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.loyaltyledger.api.problem.ProblemDocument;
import org.loyaltyledger.ground.json.OptionalBody;
import org.loyaltyledger.ground.request.LocationTemplate;
import org.loyaltyledger.vault.intake.Intake;

/** Completes the container's description from the operations themselves. */
final class Description {

    private static final String JSON = "application/json";

    private final ObjectNode document;
    private final Schemas schemas = new Schemas();
    private final DescriptionTables tables = new DescriptionTables();
    private final ParameterSchemas parameters = new ParameterSchemas(schemas, tables);
    private final OperationProblems problems = new OperationProblems(schemas.of(ProblemDocument.class));

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
            String id = described.path("operationId").asText();
            described
                    .path("parameters")
                    .forEach(parameter -> parameters.complete((ObjectNode) parameter, id, operation));
            body(described, operation);
            responses(described, operation);
            problems.add(described.withObject("/responses"), operation, tables.problems(id));
            new Examples(tables.examples(id)).putInto(described);
            if (operation.isOpen()) {
                described.putArray("security");
            }
            roles(described, operation);
        }
    }

    /** Also in words: a reader of the guide asks first who may call. */
    private static void roles(ObjectNode described, Operation operation) {
        String text = described.path("description").asText();
        String whom = operation.roles().isEmpty()
                ? "Needs no token."
                : "Roles: " + String.join(", ", operation.roles()) + ".";
        described.put("description", text.isEmpty() ? whom : text + "\n\n" + whom);
        if (!operation.roles().isEmpty()) {
            ArrayNode roles = described.putArray("x-roles");
            operation.roles().forEach(roles::add);
        }
    }

    /** The container lists a body twice whose annotation names no media type. */
    private void body(ObjectNode described, Operation operation) {
        JsonNode content = described.path("requestBody").path("content");
        if (content instanceof ObjectNode types && types.has(JSON)) {
            types.remove("*/*");
        }
        operation.body().map(Parameter::getType).filter(Class::isRecord).ifPresent(type -> {
            if (content.path(JSON) instanceof ObjectNode json) {
                json.set("schema", schemas.of(type));
            }
            described
                    .withObject("/requestBody")
                    .put("required", !operation.method().isAnnotationPresent(OptionalBody.class));
        });
        Optional.ofNullable(operation.method().getAnnotation(RequestBody.class)).stream()
                .flatMap(body -> Arrays.stream(body.content()))
                .forEach(form -> schemaOf(content, form));
    }

    private void responses(ObjectNode described, Operation operation) {
        ObjectNode responses = described.withObject("/responses");
        for (APIResponse response : operation.method().getAnnotationsByType(APIResponse.class)) {
            for (Content content : response.content()) {
                schemaOf(responses.path(response.responseCode()).path("content"), content);
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
        responses
                .properties()
                .forEach(response -> headers((ObjectNode) response.getValue(), response.getKey(), operation));
    }

    private static void headers(ObjectNode response, String code, Operation operation) {
        if (code.startsWith("2") && operation.readsHeader(Intake.KEY_HEADER)) {
            header(
                    response,
                    Intake.REPLAYED_HEADER,
                    "boolean",
                    "True if this is the stored answer of an earlier call.");
        }
        LocationTemplate location = operation.method().getAnnotation(LocationTemplate.class);
        if (location != null && (code.equals("201") || code.equals("202"))) {
            header(
                    response,
                    "Location",
                    "string",
                    "Where to read it: `" + location.value()
                            + "`. Left out where nothing was booked that could be read.");
        }
    }

    private static void header(ObjectNode response, String name, String type, String description) {
        response.withObject("/headers/" + name)
                .put("description", description)
                .putObject("schema")
                .put("type", type);
    }

    private void schemaOf(JsonNode types, Content content) {
        Class<?> type = content.schema().implementation();
        if (type.isRecord()) {
            types.forEach(media -> ((ObjectNode) media).set("schema", schemas.of(type)));
        }
    }

    private void finish() {
        document.remove("endpoints"); // the container's own; no part of OpenAPI
        document.putArray("servers").addObject().put("url", "/");
        ObjectNode components = document.withObject("/components");
        components.set("schemas", schemas.components());
        components.set("responses", problems.shared());
        if (components.at("/securitySchemes/oauth2/flows/clientCredentials") instanceof ObjectNode flow) {
            flow.putObject("scopes"); // a role is no scope; the container leaves out what is empty
        }
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
