package org.loyaltyledger.it.badinput;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.loyaltyledger.api.member.MemberRef;
import org.loyaltyledger.api.redemption.NewRedemption;
import org.loyaltyledger.it.client.Caller;
import org.loyaltyledger.it.client.Reply;
import org.loyaltyledger.it.description.Description;
import org.loyaltyledger.it.description.Description.Operation;
import org.loyaltyledger.it.harness.Environment;
import org.loyaltyledger.it.harness.RunningLedger;

/** Every operation of the description x every way in which the request around its body can be wrong. */
@Tag("any-server")
@RunningLedger
class RequestFormIT {

    /** What their standards have them ignore or answer in words of their own. */
    private static final Set<String> OTHER_STANDARDS = Set.of("/token", "/oauth/token");

    private final Scene scene = new Scene();
    private final ValidBodies valid = new ValidBodies(scene);
    private final Roles roles = new Roles(scene.shop(), scene.member());

    @TestFactory
    Stream<DynamicTest> anUnknownQueryParameterIsRefusedByName() {
        return operations()
                .map(operation -> DynamicTest.dynamicTest(operation.name(), () -> {
                    Reply reply = send(
                            operation,
                            "?zzz=1",
                            operation.hasBody() ? operation.mediaType() : null,
                            null,
                            null,
                            body(operation));
                    refused(reply, 400);
                    assertThat(reply.text("/violations/0/pointer"))
                            .as(reply.text())
                            .isEqualTo("?zzz");
                }));
    }

    @TestFactory
    Stream<DynamicTest> aQueryThatCannotBeDecodedIsRefused() {
        return operations()
                .map(operation -> DynamicTest.dynamicTest(operation.name(), () -> {
                    String type = operation.hasBody() ? operation.mediaType() : null;
                    refused(send(operation, "?%C3%28=1", type, null, null, body(operation)), 400);
                }));
    }

    @TestFactory
    Stream<DynamicTest> aBodyIsNeededWhereOneIsRead() {
        return operations()
                .filter(operation ->
                        operation.details().at("/requestBody/required").asBoolean())
                .map(operation -> DynamicTest.dynamicTest(operation.name(), () -> {
                    refused(send(operation, "", null, null, null, BodyPublishers.noBody()), 400);
                    refused(send(operation, "", null, null, null, BodyPublishers.ofString("")), 400);
                    refused(send(operation, "", operation.mediaType(), null, null, BodyPublishers.ofString("")), 400);
                }));
    }

    @TestFactory
    Stream<DynamicTest> aBodyOfAnotherTypeIsNotRead() {
        return operations()
                .filter(Operation::hasBody)
                .map(operation -> DynamicTest.dynamicTest(operation.name(), () -> {
                    refused(send(operation, "", null, null, null, body(operation)), 415);
                    refused(send(operation, "", "text/csv", null, null, body(operation)), 415);
                    refused(send(operation, "", operation.mediaType(), "gzip", null, body(operation)), 415);
                    refused(
                            send(
                                    operation,
                                    "",
                                    operation.mediaType() + "; charset=ISO-8859-1",
                                    null,
                                    null,
                                    body(operation)),
                            415);
                    refused(send(operation, "", "///", null, null, body(operation)), 400, 415);
                }));
    }

    @TestFactory
    Stream<DynamicTest> aBodyThatIsNoObjectIsRefused() {
        return operations()
                .filter(Operation::hasBody)
                .map(operation -> DynamicTest.dynamicTest(operation.name(), () -> {
                    for (String body :
                            List.of("{", "[]", "\"text\"", "1", "null", "true", "{}}", "\u0000", "{\"\ud800\":1}")) {
                        Reply reply =
                                send(operation, "", operation.mediaType(), null, null, BodyPublishers.ofString(body));
                        if (reply.status() != 200) { // a check of terms, and bulk, answer what is wrong with a line
                            assertThat(Judgement.ofRefusal(reply))
                                    .as(body + reply.text())
                                    .isEmpty();
                        }
                    }
                }));
    }

    @TestFactory
    Stream<DynamicTest> anAnswerOfAnotherTypeIsNotGiven() {
        return operations()
                .map(operation -> DynamicTest.dynamicTest(operation.name(), () -> {
                    Map<String, Long> before = Environment.get().database().rows();
                    refused(
                            send(
                                    operation,
                                    "",
                                    operation.hasBody() ? operation.mediaType() : null,
                                    null,
                                    "image/png",
                                    body(operation)),
                            406);
                    assertThat(Environment.get().database().rows()).isEqualTo(before);
                }));
    }

    @TestFactory
    Stream<DynamicTest> anotherMethodIsNotAllowed() {
        Map<String, Set<String>> methods = new TreeMap<>();
        operations().forEach(operation -> methods.computeIfAbsent(operation.path(), path -> new TreeSet<>())
                .add(operation.method()));
        return methods.entrySet().stream()
                .map(path -> DynamicTest.dynamicTest(path.getKey(), () -> {
                    Caller caller = scene.shop().operator();
                    List<String> wrong = new ArrayList<>(List.of("GET", "POST", "PUT", "PATCH", "DELETE", "BREW"));
                    wrong.removeAll(path.getValue());
                    wrong.removeAll(methodsOfOthers(path.getKey(), methods));
                    for (String method : wrong) {
                        Reply reply = caller.send(
                                caller.request(scene.path(path.getKey())).method(method, BodyPublishers.noBody()));
                        refused(reply, 405);
                        assertThat(reply.header("Allow").orElse("").split(",\\s*"))
                                .as(method)
                                .containsAll(path.getValue());
                    }
                    Reply options = caller.send(
                            caller.request(scene.path(path.getKey())).method("OPTIONS", BodyPublishers.noBody()));
                    assertThat(options.status()).isBetween(200, 204);
                    assertThat(options.header("Allow").orElse("").split(",\\s*"))
                            .containsAll(path.getValue());
                }));
    }

    /** {@code sales/quote} is a receipt number for {@code GET sales/{receiptNo}}. */
    private static Set<String> methodsOfOthers(String path, Map<String, Set<String>> methods) {
        return methods.entrySet().stream()
                .filter(other -> !other.getKey().equals(path))
                .filter(other -> path.matches(other.getKey().replaceAll("\\{\\w+}", "[^/]+")))
                .flatMap(other -> other.getValue().stream())
                .collect(Collectors.toSet());
    }

    @TestFactory
    Stream<DynamicTest> headAnswersLikeGetWithoutABody() {
        return operations()
                .filter(operation -> operation.method().equals("GET"))
                .map(operation -> DynamicTest.dynamicTest(operation.name(), () -> {
                    Caller caller = caller(operation);
                    Reply head =
                            caller.send(caller.request(scene.path(operation)).method("HEAD", BodyPublishers.noBody()));
                    assertThat(head.status()).isEqualTo(200);
                    assertThat(head.body()).isEmpty();
                    assertThat(head.header("Content-Type")).isPresent();
                }));
    }

    @Test
    void aParameterGivenTwiceIsRefused() {
        Reply reply = scene.shop().operator().get(scene.shop().path("/members?limit=1&limit=2"));
        refused(reply, 400);
        assertThat(reply.text("/violations/0/pointer")).isEqualTo("?limit");
    }

    @Test
    void theKnownParametersAreNamed() {
        Reply reply = scene.shop().operator().get(scene.shop().path("/members?q=anna"));
        refused(reply, 400);
        assertThat(reply.text("/detail")).contains("'q'").contains("cursor").contains("limit");
    }

    @Test
    void aHoldIsCapturedAndVoidedWithoutABody() {
        for (String end : List.of("capture", "void")) {
            String hold = scene.shop()
                    .till()
                    .post(
                            scene.shop().path("/redemptions/holds"),
                            NewRedemption.pay(MemberRef.of(scene.member()), "pay", 10))
                    .expect(201)
                    .text("/id");
            Caller till = scene.shop().till();
            HttpRequest.Builder request = till.request(scene.shop().path("/redemptions/holds/" + hold + "/" + end))
                    .header("Idempotency-Key", UUID.randomUUID().toString())
                    .POST(BodyPublishers.noBody());
            Reply first = till.send(request).expect(200);
            assertThat(till.send(request).expect(200).body()).isEqualTo(first.body());
        }
    }

    private static Stream<Operation> operations() {
        return Description.read().operations().stream()
                .filter(operation -> !OTHER_STANDARDS.contains(operation.path()));
    }

    private Caller caller(Operation operation) {
        return roles.of(operation.name()).isPresent()
                ? roles.oneThatMay(operation.name())
                : scene.shop().operator();
    }

    private BodyPublisher body(Operation operation) {
        return operation.hasBody()
                ? BodyPublishers.ofString(
                        scene.shop().json(valid.of(operation.name()).orElse("{}")))
                : BodyPublishers.noBody();
    }

    private Reply send(
            Operation operation, String query, String type, String encoding, String accept, BodyPublisher body) {
        HttpRequest.Builder request = request(operation, with(scene.path(operation), query), body);
        if (type != null) {
            request.header("Content-Type", type);
        }
        if (encoding != null) {
            request.header("Content-Encoding", encoding);
        }
        if (accept != null) {
            request.header("Accept", accept);
        }
        return caller(operation).send(request);
    }

    private static String with(String path, String query) {
        return path + (path.contains("?") ? query.replaceFirst("^\\?", "&") : query);
    }

    private HttpRequest.Builder request(Operation operation, String target, BodyPublisher body) {
        return caller(operation)
                .request(target)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .header("If-Match", "\"1\"")
                .method(operation.method(), body);
    }

    private static void refused(Reply reply, Integer... statuses) {
        assertThat(Judgement.ofRefusal(reply)).as(reply.status() + reply.text()).isEmpty();
        assertThat(reply.status()).as(reply.text()).isIn((Object[]) statuses);
    }
}
