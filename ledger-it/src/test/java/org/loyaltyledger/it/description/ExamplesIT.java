package org.loyaltyledger.it.description;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.loyaltyledger.it.client.Caller;
import org.loyaltyledger.it.client.Reply;
import org.loyaltyledger.it.client.Service;
import org.loyaltyledger.it.client.Time;
import org.loyaltyledger.it.description.Description.Operation;
import org.loyaltyledger.it.description.ExampleMatcher.Extent;
import org.loyaltyledger.it.harness.Pause;
import org.loyaltyledger.it.harness.RunningLedger;
import org.loyaltyledger.it.harness.TokenKeys;

/** The examples of the description: there is one of everything, it is as described, and the service answers it. */
@Tag("any-server")
@RunningLedger
class ExamplesIT {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** The default issuer of tokens; the examples name it. */
    private static final String ISSUER = "urn:loyalty-ledger:embedded";

    /** How often a read is tried: what it shows may still be going on. */
    private static final int READS = 100;

    private final Service service = Service.shared();
    private final Description description = Description.read();
    private final ExampleMatcher matcher = new ExampleMatcher();

    @AfterEach
    void theTrueTimeAgain() {
        Time.isTrue();
    }

    @Test
    void everyBodyOfEveryOperationHasAnExample() {
        List<String> without = new ArrayList<>();
        for (Operation operation : description.operations()) {
            bodies(operation).forEach(body -> {
                if (body.examples().isEmpty()) {
                    without.add(body.place());
                }
            });
        }

        assertThat(without).isEmpty();
    }

    @Test
    void everyExampleIsAsItsSchemaSays() {
        JsonNode strict = strict(description.document().path("components").deepCopy());
        JsonSchemaFactory schemas = JsonSchemaFactory.getInstance(VersionFlag.V4);
        List<String> wrong = new ArrayList<>();
        int compared = 0;
        for (Operation operation : description.operations()) {
            for (Body body : bodies(operation).toList()) {
                ObjectNode schema = JSON.createObjectNode();
                schema.set("components", strict);
                schema.putArray("allOf").add(strict(body.media().path("schema").deepCopy()));
                for (JsonNode example : body.examples()) {
                    if (example.has("value") && !body.isText()) {
                        compared++;
                        schemas.getSchema(schema)
                                .validate(example.path("value"))
                                .forEach(fault -> wrong.add(body.place() + " " + fault));
                    }
                }
            }
        }

        assertThat(wrong).isEmpty();
        assertThat(compared).isGreaterThan(180);
    }

    /** No property but those that are declared. */
    private static JsonNode strict(JsonNode schema) {
        if (schema.path("properties").isObject() && !schema.has("additionalProperties")) {
            ((ObjectNode) schema).put("additionalProperties", false);
        }
        schema.forEach(ExamplesIT::strict);
        return schema;
    }

    /** The story tells all of them in an order in which each can happen. */
    @Test
    void everyExampleIsWhatTheServiceAnswers() {
        Set<String> told = new TreeSet<>();
        List<String> different = new ArrayList<>();
        for (JsonNode step : ExampleCall.json("/examples/story.json")) {
            if (step.has("at")) {
                Time.is(step.path("at").asText());
                continue;
            }
            String example = step.path("example").asText();
            boolean isExample = step.has("example");
            ExampleCall call = isExample ? ExampleCall.of(example) : new ExampleCall(step);
            Extent extent = Extent.valueOf(step.path("extent").asText(isExample ? "WHOLE" : "PART"));
            answers(call, caller(step.path("by").asText()), extent).ifPresent(different::add);
            told.add(example);
        }

        assertThat(different).isEmpty();

        Set<String> all = new TreeSet<>(Set.of(""));
        for (Operation operation : description.operations()) {
            String id = operation.details().path("operationId").asText();
            for (JsonNode call : ExampleCall.ofOperation(id)) {
                all.add(id + (call.has("name") ? "|" + call.path("name").asText() : ""));
            }
        }
        assertThat(told).isEqualTo(all);
    }

    /** What is different, with what is answered as it could stand in the example. */
    private Optional<String> answers(ExampleCall call, Caller caller, Extent extent) {
        Reply reply = send(call, caller);
        Optional<String> difference = difference(call, reply, extent);
        for (int read = 1; difference.isPresent() && call.method().equals("GET") && read < READS; read++) {
            Pause.millis(100);
            reply = send(call, caller);
            difference = difference(call, reply, extent);
        }
        String answer = matcher.ofExamples(reply.text().replace(TokenKeys.ISSUER, ISSUER));
        return difference.map(what -> call.document().path("call").asText() + " " + what + "\n  " + answer + "\n");
    }

    private Optional<String> difference(ExampleCall call, Reply reply, Extent extent) {
        if (reply.status() != call.status()) {
            return Optional.of("status " + reply.status() + " instead of " + call.status());
        }
        if (call.response().isMissingNode()) {
            return Optional.empty();
        }
        String text = reply.text().replace(TokenKeys.ISSUER, ISSUER);
        String type = reply.header("Content-Type").orElse("");
        return type.startsWith("application/x-ndjson")
                ? matcher.difference(lines(call.response().asText()), lines(text), extent)
                : matcher.difference(
                        call.response(),
                        type.matches("application/(\\w+\\+)?json.*") ? json(text) : new TextNode(text),
                        extent);
    }

    private Reply send(ExampleCall call, Caller caller) {
        HttpRequest.Builder request = caller.request(matcher.ofThisRun(call.path()))
                .method(
                        call.method(),
                        call.hasBody()
                                ? BodyPublishers.ofString(matcher.ofThisRun(call.body()))
                                : BodyPublishers.noBody());
        if (call.hasBody()) {
            request.header("Content-Type", call.mediaType());
        }
        if (call.method().equals("POST")) {
            request.header("Idempotency-Key", UUID.randomUUID().toString());
        }
        if (call.document().has("ifMatch")) {
            request.header("If-Match", call.document().path("ifMatch").asText());
        }
        return caller.send(request);
    }

    /** @param who {@code anybody}, a role, or a role with the name of an operator or the id of a member */
    private Caller caller(String who) {
        String programme = "canal";
        String[] words = who.split(" ", 2);
        String name = words.length == 1 ? "" : matcher.ofThisRun(words[1]);
        return switch (words[0]) {
            case "anybody" -> service.stranger();
            case "operator" ->
                name.isEmpty()
                        ? service.operator()
                        : service.bearing(service.tokens().operator(programme, name));
            case "till" -> service.bearing(service.tokens().till(programme));
            case "auditor" -> service.bearing(service.tokens().auditor(programme));
            case "member" -> service.bearing(service.tokens().member(programme, name));
            default -> throw new AssertionError("nobody is " + who);
        };
    }

    private static ArrayNode lines(String text) {
        ArrayNode lines = JSON.createArrayNode();
        text.lines().forEach(line -> lines.add(json(line)));
        return lines;
    }

    private static JsonNode json(String text) {
        try {
            return JSON.readTree(text);
        } catch (IOException failure) {
            throw new UncheckedIOException(text, failure);
        }
    }

    /** What it reads, and what it answers when all goes well, in each media type. */
    private static Stream<Body> bodies(Operation operation) {
        Stream<Body> read = operation.details().at("/requestBody/content").properties().stream()
                .map(media -> new Body(operation.name() + " body " + media.getKey(), media.getValue()));
        Stream<Body> answered = operation.details().path("responses").properties().stream()
                .filter(response -> response.getKey().startsWith("2"))
                .flatMap(response -> response.getValue().path("content").properties().stream()
                        .map(media -> new Body(
                                operation.name() + " " + response.getKey() + " " + media.getKey(), media.getValue())));
        return Stream.concat(read, answered);
    }

    /**
     * A body that goes either way.
     *
     * @param media the media type object
     */
    private record Body(String place, JsonNode media) {

        JsonNode examples() {
            return media.path("examples");
        }

        /** A text, whose schema says no more. */
        boolean isText() {
            return media.at("/schema/type").asText().equals("string");
        }
    }
}
