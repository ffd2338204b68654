package org.loyaltyledger.it.badinput;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;
import org.loyaltyledger.it.badinput.Spoilt.Kind;
import org.loyaltyledger.it.client.Caller;
import org.loyaltyledger.it.client.Reply;
import org.loyaltyledger.it.description.Description;
import org.loyaltyledger.it.description.Description.Operation;
import org.loyaltyledger.it.harness.Environment;
import org.loyaltyledger.it.harness.RunningLedger;

/** Every operation that reads JSON x every field x every way to spoil it. */
@Tag("any-server")
@RunningLedger
class BadBodyIT {

    private final Scene scene = new Scene();
    private final ValidBodies valid = new ValidBodies(scene);
    private final Roles roles = new Roles(scene.shop(), scene.member());

    @TestFactory
    Stream<DynamicTest> everyOperationRefusesEverySpoiltBodyAndStoresNothing() {
        return Description.read().operations().stream()
                .filter(Operation::readsJson)
                .filter(operation -> !ValidBodies.DOCUMENTS.contains(operation.name()))
                .map(operation -> DynamicTest.dynamicTest(operation.name(), () -> refusesAll(operation)));
    }

    private void refusesAll(Operation operation) {
        Object body = valid.of(operation.name())
                .orElseThrow(() -> new AssertionError("ValidBodies lacks " + operation.name()));
        String json = scene.shop().json(body);
        Caller caller = roles.oneThatMay(operation.name());
        Map<String, Long> before = Environment.get().database().rows();

        List<String> complaints = new ArrayList<>();
        List<Spoilt> bodies = Spoiler.spoil(json, Required.in(json, body.getClass())).stream()
                .filter(spoilt -> !meansSomething(operation, spoilt))
                .toList();
        for (Spoilt spoilt : bodies) {
            complaint(operation, caller, spoilt).ifPresent(complaints::add);
        }

        System.out.printf("%s: %d bad bodies%n", operation.name(), bodies.size());
        assertThat(complaints).as(operation.name()).isEmpty();
        assertThat(Environment.get().database().rows()).isEqualTo(before);
    }

    /**
     * Below zero an adjustment takes points, and a line of a sale is goods that are brought back. No body is all defaults
     * where the description says so.
     */
    private static boolean meansSomething(Operation operation, Spoilt spoilt) {
        if (spoilt.text().isBlank()) {
            return !operation.details().at("/requestBody/required").asBoolean();
        }
        boolean takes =
                operation.path().endsWith("/adjustments") && spoilt.pointer().equals("/points");
        boolean bringsBack =
                operation.path().contains("/sales") && spoilt.pointer().equals("/lines/0/quantity");
        return spoilt.kind() == Kind.NEGATIVE && (takes || bringsBack);
    }

    private Optional<String> complaint(Operation operation, Caller caller, Spoilt spoilt) {
        String path = scene.path(operation);
        Reply reply = operation.method().equals("PUT")
                ? caller.put(path, spoilt.text())
                : caller.post(path, UUID.randomUUID().toString(), spoilt.text());
        Optional<String> wrong = spoilt.kind() == Kind.MALFORMED
                ? Judgement.ofRefusal(reply)
                : Judgement.ofRefusalAt(reply, spoilt.pointer());
        return wrong.map(what -> spoilt + "\n  -> " + what + ": " + reply.status() + " " + reply.text());
    }
}
