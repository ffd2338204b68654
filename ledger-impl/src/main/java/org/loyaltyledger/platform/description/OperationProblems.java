package org.loyaltyledger.platform.description;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.loyaltyledger.api.problem.ProblemDocument;
import org.loyaltyledger.api.problem.ProblemType;
import org.loyaltyledger.vault.intake.Intake;

/** The problem documents that an operation answers, by status: each with the types it may have and what they mean. */
final class OperationProblems {

    /** What has nothing to do with the operation in particular: described once, and referred to. */
    private static final Set<Integer> GENERAL = Set.of(401, 403, 406, 408, 413, 415, 429, 500, 503);

    private static final Set<Integer> RETRY_AFTER = Set.of(429, 503);

    private final ObjectNode shared = JsonNodeFactory.instance.objectNode();
    private final ObjectNode schema;

    /** @param schema of a problem document */
    OperationProblems(ObjectNode schema) {
        this.schema = schema;
    }

    /** The responses that were referred to, by name. */
    ObjectNode shared() {
        return shared;
    }

    /** @param responses those of the operation, some perhaps with a description of their own */
    void add(ObjectNode responses, Operation operation, List<ProblemType> special) {
        Map<Integer, Set<ProblemType>> byStatus = types(operation, special).stream()
                .collect(Collectors.groupingBy(
                        ProblemType::status,
                        TreeMap::new,
                        Collectors.toCollection(() -> EnumSet.noneOf(ProblemType.class))));
        byStatus.forEach((status, types) -> {
            String code = status.toString();
            String own = responses.path(code).path("description").asText();
            if (GENERAL.contains(status) && own.isEmpty()) {
                String name = types.stream().map(OperationProblems::name).collect(Collectors.joining("Or"));
                shared.set(name, response("", types));
                responses.putObject(code).put("$ref", "#/components/responses/" + name);
            } else {
                JsonNode others = responses.path(code).path("content");
                ObjectNode response = response(own.isEmpty() ? "" : own + ".\n\n", types);
                others.properties()
                        .forEach(type -> response.withObject("/content").set(type.getKey(), type.getValue()));
                responses.set(code, response);
            }
        });
        responses.remove("default");
        responses.properties().stream()
                .filter(response -> response.getKey().matches("[45].."))
                .filter(response -> !response.getValue().has("content")
                        && !response.getValue().has("$ref"))
                .forEach(response -> ((ObjectNode) response.getValue())
                        .putObject("content")
                        .putObject(ProblemDocument.MEDIA_TYPE)
                        .set("schema", schema.deepCopy()));
    }

    private static Set<ProblemType> types(Operation operation, List<ProblemType> special) {
        Set<ProblemType> types = EnumSet.of(
                ProblemType.INVALID_REQUEST,
                ProblemType.NOT_ACCEPTABLE,
                ProblemType.RATE_LIMITED,
                ProblemType.INTERNAL,
                ProblemType.UNAVAILABLE);
        if (!operation.isOpen()) {
            types.addAll(List.of(ProblemType.UNAUTHORISED, ProblemType.FORBIDDEN));
        }
        if (operation.path().contains("{")) {
            types.add(ProblemType.NOT_FOUND);
        }
        if (operation.body().isPresent()) {
            types.addAll(List.of(
                    ProblemType.MALFORMED_JSON,
                    ProblemType.BODY_TOO_LARGE,
                    ProblemType.UNSUPPORTED_MEDIA_TYPE,
                    ProblemType.REQUEST_TIMEOUT));
        }
        if (operation.readsHeader(Intake.KEY_HEADER)) {
            types.addAll(List.of(
                    ProblemType.IDEMPOTENCY_KEY_MISSING,
                    ProblemType.IDEMPOTENCY_KEY_REUSED,
                    ProblemType.TOO_MANY_REQUESTS));
        }
        if (operation.readsHeader(HttpHeaders.IF_MATCH)) {
            types.add(ProblemType.PRECONDITION_FAILED);
        }
        types.addAll(special);
        return types;
    }

    private ObjectNode response(String own, Set<ProblemType> types) {
        ObjectNode response = JsonNodeFactory.instance.objectNode();
        response.put(
                "description",
                own
                        + types.stream()
                                .map(type -> "- [`" + type.slug() + "`](/problems/" + type.slug() + "): " + type.title()
                                        + ".")
                                .collect(Collectors.joining("\n")));
        types.forEach(type -> response.withArray("x-problem-types").add(type.slug()));
        if (types.stream().map(ProblemType::status).anyMatch(RETRY_AFTER::contains)) {
            response.putObject("headers")
                    .putObject("Retry-After")
                    .put("description", "Seconds after which to ask again.")
                    .putObject("schema")
                    .put("type", "integer");
        }
        response.putObject("content").putObject(ProblemDocument.MEDIA_TYPE).set("schema", schema.deepCopy());
        return response;
    }

    /** {@code RATE_LIMITED} is {@code RateLimited}. */
    private static String name(ProblemType type) {
        return Arrays.stream(type.name().split("_"))
                .map(word -> word.charAt(0) + word.substring(1).toLowerCase(Locale.ROOT))
                .collect(Collectors.joining());
    }
}
