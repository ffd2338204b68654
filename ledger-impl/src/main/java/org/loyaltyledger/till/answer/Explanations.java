package org.loyaltyledger.till.answer;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.loyaltyledger.api.statement.Explanation;
import org.loyaltyledger.ground.json.Json;
import org.loyaltyledger.till.reason.Reason;

/** Reasons as they travel and as they stand in the books. */
public final class Explanations {

    private Explanations() {}

    /** @param termsVersion of the terms that decided */
    public static List<Explanation> of(List<Reason> reasons, int termsVersion) {
        return reasons.stream()
                .map(reason ->
                        new Explanation(reason.rule(), null, (long) termsVersion, reason.text(), reason.figures()))
                .toList();
    }

    /** A JSON array. */
    public static String text(List<Reason> reasons, int termsVersion) {
        return new String(Json.write(of(reasons, termsVersion)), StandardCharsets.UTF_8);
    }
}
