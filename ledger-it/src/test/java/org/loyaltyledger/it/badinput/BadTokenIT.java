package org.loyaltyledger.it.badinput;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEException;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;
import org.loyaltyledger.api.partner.MemberField;
import org.loyaltyledger.it.client.Caller;
import org.loyaltyledger.it.client.Reply;
import org.loyaltyledger.it.description.Description;
import org.loyaltyledger.it.description.Description.Operation;
import org.loyaltyledger.it.harness.Environment;
import org.loyaltyledger.it.harness.RunningLedger;

/** Every operation x every token that must not open it. */
@Tag("any-server")
@RunningLedger
class BadTokenIT {

    private final Scene scene = new Scene();
    private final Roles roles = new Roles(scene.shop(), scene.member());
    private final ValidBodies valid = new ValidBodies(scene);

    @TestFactory
    Stream<DynamicTest> everyForgedTokenIsNoTokenAnywhere() throws JOSEException {
        Map<String, String> forged =
                Forgeries.of(Environment.get().keys().signing(), scene.shop().programme());
        return closed().map(operation -> DynamicTest.dynamicTest(operation.name(), () -> {
            Map<String, Long> before = Environment.get().database().rows();
            List<String> complaints = new ArrayList<>();
            forged.forEach((name, token) -> {
                Reply reply = call(
                        operation, scene.path(operation), scene.shop().service().bearing(token));
                complaint(reply, 401).ifPresent(what -> complaints.add(name + ": " + what));
            });
            assertThat(complaints).as(operation.name()).isEmpty();
            assertThat(Environment.get().database().rows()).isEqualTo(before);
        }));
    }

    @TestFactory
    Stream<DynamicTest> everyRoleThatMayNotIsForbidden() {
        return closed().map(operation -> DynamicTest.dynamicTest(operation.name(), () -> {
            List<String> may = roles.of(operation.name())
                    .orElseThrow(() -> new AssertionError("roles.txt lacks " + operation.name()));
            Map<String, Long> before = Environment.get().database().rows();
            List<String> complaints = new ArrayList<>();
            Roles.ALL.stream().filter(role -> !may.contains(role)).forEach(role -> {
                Reply reply = call(operation, scene.path(operation), roles.caller(role));
                complaint(reply, 403).ifPresent(what -> complaints.add(role + ": " + what));
            });
            assertThat(complaints).as(operation.name()).isEmpty();
            assertThat(Environment.get().database().rows()).isEqualTo(before);
        }));
    }

    @TestFactory
    Stream<DynamicTest> anotherProgrammesCallerLearnsNothing() {
        Scene next = new Scene();
        Roles neighbours = new Roles(next.shop(), next.member());
        return closed().filter(operation -> operation.path().contains("{programme}"))
                .map(operation -> DynamicTest.dynamicTest(operation.name(), () -> {
                    Caller neighbour = neighbours.oneThatMay(operation.name());
                    String unknown = operation.path().replace("{programme}", "no-such-shop");
                    Reply theirs = call(operation, scene.path(operation), neighbour);
                    Reply nobodys = call(operation, scene.path(unknown), neighbour);
                    assertThat(complaint(theirs, 404)).isEmpty();
                    assertThat(masked(theirs)).isEqualTo(masked(nobodys));
                }));
    }

    @TestFactory
    Stream<DynamicTest> aMemberLearnsNothingOfAnother() {
        Caller other = scene.shop().member(scene.other());
        return ofAMember("member")
                .map(operation -> DynamicTest.dynamicTest(operation.name(), () -> {
                    assertThat(strangersAnswer(operation, other)).isEqualTo(nobodysAnswer(operation, other));
                }));
    }

    @TestFactory
    Stream<DynamicTest> aPartnerLearnsNothingOfMembersThatAreNotLinkedToIt() {
        Caller other = scene.shop().partner("p9", List.of(MemberField.values()), scene.other());
        return ofAMember("partner")
                .map(operation -> DynamicTest.dynamicTest(operation.name(), () -> {
                    assertThat(strangersAnswer(operation, other)).isEqualTo(nobodysAnswer(operation, other));
                }));
    }

    @TestFactory
    Stream<DynamicTest> aPartnerSeesAndChangesOnlyWhatItsRegistrationNames() {
        Map<String, List<String>> needed = Roles.table("/fields.txt");
        Caller bare = scene.shop().partner("bare", List.of(), scene.member());
        return closed().filter(
                        operation -> roles.of(operation.name()).orElseThrow().contains("partner"))
                .filter(operation -> operation.path().contains("{member}") || needed.containsKey(operation.name()))
                .map(operation -> DynamicTest.dynamicTest(operation.name(), () -> {
                    String field = needed.getOrDefault(operation.name(), List.of("missing"))
                            .get(0);
                    assertThat(field).as("fields.txt lacks " + operation.name()).isNotEqualTo("missing");
                    Reply reply = call(operation, scene.path(operation), bare);
                    if (field.equals("-")) {
                        assertThat(reply.text()).doesNotContain("registration does not name");
                    } else {
                        assertThat(complaint(reply, 403)).isEmpty();
                        assertThat(reply.text("/field")).isEqualTo(field);
                    }
                }));
    }

    private Stream<Operation> ofAMember(String role) {
        return closed().filter(operation -> operation.path().contains("{member}"))
                .filter(operation -> roles.of(operation.name()).orElseThrow().contains(role));
    }

    private String strangersAnswer(Operation operation, Caller caller) {
        Reply reply = call(operation, scene.path(operation), caller);
        assertThat(complaint(reply, 404)).isEmpty();
        return masked(reply).replace(scene.member().toString(), "MEMBER");
    }

    private String nobodysAnswer(Operation operation, Caller caller) {
        UUID nobody = UUID.randomUUID();
        Reply reply = call(operation, scene.path(operation.path().replace("{member}", nobody.toString())), caller);
        assertThat(complaint(reply, 404)).isEmpty();
        return masked(reply).replace(nobody.toString(), "MEMBER");
    }

    /** The operations that need a token. */
    private Stream<Operation> closed() {
        return Description.read().operations().stream()
                .filter(operation -> !roles.of(operation.name()).equals(Optional.of(List.of("anybody"))));
    }

    private Reply call(Operation operation, String path, Caller caller) {
        var request = caller.request(path);
        if (operation.hasBody()) {
            Object body = valid.of(operation.name()).orElse("{}");
            request.header("Content-Type", operation.mediaType())
                    .header("Idempotency-Key", UUID.randomUUID().toString())
                    .method(
                            operation.method(),
                            BodyPublishers.ofString(scene.shop().json(body)));
        } else {
            request.header("Idempotency-Key", UUID.randomUUID().toString())
                    .method(operation.method(), BodyPublishers.noBody());
        }
        return caller.send(request);
    }

    private static Optional<String> complaint(Reply reply, int status) {
        return reply.status() == status
                ? Judgement.ofRefusal(reply)
                : Optional.of("status " + reply.status() + " instead of " + status + ": " + reply.text());
    }

    /** Without the request's id and the programme's name. */
    private String masked(Reply reply) {
        return reply.text()
                .replaceAll("\"instance\":\"[^\"]*\"", "")
                .replace(scene.shop().programme(), "PROGRAMME")
                .replace("no-such-shop", "PROGRAMME");
    }
}
