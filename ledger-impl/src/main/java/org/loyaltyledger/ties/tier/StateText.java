package org.loyaltyledger.ties.tier;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.loyaltyledger.ground.json.Json;
import org.loyaltyledger.ties.tier.rule.Cause;
import org.loyaltyledger.ties.tier.rule.Claim;
import org.loyaltyledger.vault.ledger.Lot;

/** Claims as text: most members have none and nearly all others one. */
final class StateText {

    private StateText() {}

    static String of(List<Claim> claims) {
        ArrayNode all = JsonNodeFactory.instance.arrayNode();
        claims.forEach(claim -> all.addArray()
                .add(claim.season().toString())
                .add(claim.level())
                .add(claim.from().toString())
                .add(claim.until().equals(Lot.NEVER) ? "" : claim.until().toString())
                .add(claim.cause().name()));
        return all.toString();
    }

    static List<Claim> claims(String text) {
        if (text.equals("[]")) {
            return List.of();
        }
        try {
            List<Claim> claims = new ArrayList<>();
            for (JsonNode one : Json.mapper().readTree(text)) {
                String until = one.get(3).asText();
                claims.add(new Claim(
                        LocalDate.parse(one.get(0).asText()),
                        one.get(1).asText(),
                        Instant.parse(one.get(2).asText()),
                        until.isEmpty() ? Lot.NEVER : Instant.parse(until),
                        Cause.valueOf(one.get(4).asText())));
            }
            return claims;
        } catch (JsonProcessingException damaged) {
            throw new IllegalStateException("Claims are no JSON: " + text, damaged);
        }
    }
}
