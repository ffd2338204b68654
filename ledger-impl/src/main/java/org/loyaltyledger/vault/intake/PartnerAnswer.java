package org.loyaltyledger.vault.intake;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.loyaltyledger.api.partner.MemberField;
import org.loyaltyledger.ground.caller.Caller;
import org.loyaltyledger.ground.json.Json;

/**
 * What a partner is told of a booking: without those figures of the member that its registration does not name. The answer
 * is stored whole, so that a registration that changes counts for replays, too.
 */
record PartnerAnswer(Caller caller) {

    private static final Map<MemberField, List<String>> FIGURES = Map.of(
            MemberField.POINTS, List.of("balance", "pending", "spendable"),
            MemberField.TIER, List.of("consequences"),
            MemberField.ENTITLEMENTS, List.of("benefits"));

    /** The body as it is for everybody else. */
    byte[] of(byte[] body) {
        List<String> hidden = FIGURES.entrySet().stream()
                .filter(figure -> !caller.maySee(figure.getKey()))
                .flatMap(figure -> figure.getValue().stream())
                .toList();
        if (hidden.isEmpty()) {
            return body;
        }
        try {
            JsonNode answer = Json.mapper().readTree(body);
            return answer instanceof ObjectNode fields ? Json.write(fields.without(hidden)) : body;
        } catch (IOException damaged) {
            throw new IllegalStateException("an answer is no JSON", damaged);
        }
    }
}
