package org.loyaltyledger.till.movement;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.loyaltyledger.api.statement.Explanation;
import org.loyaltyledger.ground.json.Json;

/** Explanations as they stand in the books: a JSON array. */
final class Explanations {

    private Explanations() {}

    static String text(List<Explanation> explanations) {
        return new String(Json.write(explanations), StandardCharsets.UTF_8);
    }
}
