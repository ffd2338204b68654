package org.loyaltyledger.it.badinput;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.loyaltyledger.it.client.Caller;
import org.loyaltyledger.it.client.Reply;
import org.loyaltyledger.it.description.Description;
import org.loyaltyledger.it.description.Description.Operation;
import org.loyaltyledger.it.harness.Environment;
import org.loyaltyledger.it.harness.RunningLedger;

/** Ids that nobody has, paths that lead nowhere, and requests that do not fit the path. */
@Tag("any-server")
@RunningLedger
class UnknownThingsIT {

    private final Scene scene = new Scene();
    private final Roles roles = new Roles(scene.shop(), scene.member());
    private final ValidBodies valid = new ValidBodies(scene);
    private final Caller till = scene.shop().till();

    /** Otherwise "not found" below would prove nothing. */
    @TestFactory
    Stream<DynamicTest> whatIsKnownIsFound() {
        return Description.read().operations().stream()
                .filter(operation -> operation.method().equals("GET"))
                .map(operation -> DynamicTest.dynamicTest(operation.name(), () -> roles.oneThatMay(operation.name())
                        .get(scene.path(operation))
                        .expect(200)));
    }

    @TestFactory
    Stream<DynamicTest> anUnknownIdIsNotFound() {
        return Description.read().operations().stream()
                .filter(operation -> operation.path().startsWith("/v1/programmes/{programme}/"))
                .filter(operation -> operation.path().indexOf('{', 25) > 0)
                .map(operation -> DynamicTest.dynamicTest(operation.name(), () -> {
                    Caller caller = roles.oneThatMay(operation.name());
                    var request = caller.request(scene.unknown(operation))
                            .header("Idempotency-Key", UUID.randomUUID().toString())
                            .header("If-Match", "\"1\"");
                    Reply reply = caller.send(request(operation, request));
                    assertThat(Judgement.ofRefusal(reply)).as(reply.text()).isEmpty();
                    assertThat(reply.status()).as(reply.text()).isEqualTo(404);
                }));
    }

    @TestFactory
    Stream<DynamicTest> anIdOfAnotherFormIsRefused() {
        return Description.read().operations().stream()
                .filter(operation -> operation.path().matches(".*\\{(member|id|hold|transaction|adjustment)}.*"))
                .map(operation -> DynamicTest.dynamicTest(operation.name(), () -> {
                    Caller caller = roles.oneThatMay(operation.name());
                    String path = scene.path(operation.path().replaceFirst("\\{(?!programme)\\w+}", "no%20id'--"));
                    var request = caller.request(path)
                            .header("Idempotency-Key", UUID.randomUUID().toString())
                            .header("If-Match", "\"1\"");
                    Reply reply = caller.send(request(operation, request));
                    assertThat(Judgement.ofRefusal(reply)).as(reply.text()).isEmpty();
                    assertThat(reply.status()).as(reply.text()).isIn(400, 404);
                }));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/v1",
                "/v1/nothing",
                "/v2/programmes",
                "/v1/programmes/x/y/z",
                "/nothing",
                "/WEB-INF/web.xml",
                "/META-INF/persistence.xml",
                "/v1/programmes/a;b=c/members"
            })
    void aPathThatLeadsNowhereIsAProblemToo(String path) {
        Reply reply = till.get(path);
        assertThat(Judgement.ofRefusal(reply)).as(reply.status() + reply.text()).isEmpty();
    }

    @Test
    void anotherMethodIsNotAllowedAndToldWhichAre() {
        Reply reply = till.delete(scene.shop().path("/sales"));
        assertThat(Judgement.ofRefusal(reply)).as(reply.text()).isEmpty();
        assertThat(reply.status()).isEqualTo(405);
        assertThat(reply.header("Allow").orElse("")).contains("POST");
    }

    @Test
    void anotherMediaTypeIsNotRead() {
        Reply reply = till.send(till.request(scene.shop().path("/sales"))
                .header("Content-Type", "text/xml")
                .header("Idempotency-Key", "k")
                .POST(BodyPublishers.ofString("<sale/>")));
        assertThat(Judgement.ofRefusal(reply)).as(reply.text()).isEmpty();
        assertThat(reply.status()).isEqualTo(415);
    }

    @Test
    void anotherMediaTypeIsNotWritten() {
        Reply reply = till.send(till.request(scene.shop().path("/members/" + scene.member()))
                .header("Accept", "image/png")
                .GET());
        assertThat(Judgement.ofRefusal(reply)).as(reply.text()).isEmpty();
        assertThat(reply.status()).isEqualTo(406);
    }

    @Test
    void aBodyOfTwentyMegabytesIsNotRead() {
        Map<String, Long> before = Environment.get().database().rows();
        String json = "{\"receiptNo\":\"" + "x".repeat(20_000_000) + "\"}";
        Reply reply = till.post(scene.shop().path("/sales"), json);
        assertThat(Judgement.ofRefusal(reply)).as(reply.text()).isEmpty();
        assertThat(reply.status()).isEqualTo(413);
        assertThat(Environment.get().database().rows()).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "tab\tinside"})
    void aKeyThatIsNoneIsRefused(String key) {
        Reply reply = till.send(till.request(scene.shop().path("/sales"))
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", key)
                .POST(BodyPublishers.ofString(scene.shop().json(scene.shop().sale(scene.member(), "1.00")))));
        assertThat(reply.expect(400).problem()).isEqualTo("idempotency-key-missing");
    }

    @Test
    void aKeyOfMoreThan255CharactersIsRefused() {
        Reply reply = till.post(
                scene.shop().path("/sales"), "k".repeat(256), scene.shop().sale(scene.member(), "1.00"));
        assertThat(reply.expect(400).problem()).isEqualTo("idempotency-key-missing");
    }

    private java.net.http.HttpRequest.Builder request(Operation operation, java.net.http.HttpRequest.Builder request) {
        if (!operation.hasBody()) {
            return request.method(operation.method(), BodyPublishers.noBody());
        }
        Object body = valid.of(operation.name()).orElse("{}");
        return request.header("Content-Type", operation.mediaType())
                .method(operation.method(), BodyPublishers.ofString(scene.shop().json(body)));
    }
}
