package org.loyaltyledger.views.statement;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import java.util.List;
import org.loyaltyledger.api.statement.Allocation;
import org.loyaltyledger.api.statement.Entry;
import org.loyaltyledger.api.statement.Explanation;
import org.loyaltyledger.api.statement.Purchase;
import org.loyaltyledger.api.statement.Transaction;
import org.loyaltyledger.ground.json.Json;

/** Transactions as they travel. */
final class Telling {

    private static final TypeReference<List<Explanation>> EXPLANATIONS = new TypeReference<>() {};

    private Telling() {}

    /**
     * One line of a list.
     *
     * @param purchase null: it is none
     */
    static Transaction line(Chronicle.Head head, long points, Purchase purchase) {
        return told(head, points, purchase, null, null, null);
    }

    /**
     * All of it.
     *
     * @param purchase null: it is none
     */
    static Transaction whole(
            Chronicle.Head head,
            Purchase purchase,
            List<Entry> entries,
            List<Allocation> allocations,
            List<Explanation> explanation) {
        return told(head, null, purchase, entries, allocations, explanation);
    }

    private static Transaction told(
            Chronicle.Head head,
            Long points,
            Purchase purchase,
            List<Entry> entries,
            List<Allocation> allocations,
            List<Explanation> explanation) {
        return new Transaction(
                head.uuid(),
                head.kind().name(),
                given(head.reason()),
                given(head.reference()),
                head.actor(),
                head.occurredAt(),
                head.recordedAt(),
                points,
                purchase,
                entries,
                allocations,
                explanation);
    }

    private static String given(String text) {
        return text.isEmpty() ? null : text;
    }

    static List<Explanation> explanation(String text) {
        try {
            return text.isEmpty() ? List.of() : Json.mapper().readValue(text, EXPLANATIONS);
        } catch (JsonProcessingException damaged) {
            throw new IllegalStateException("an explanation in the books is no list of explanations", damaged);
        }
    }
}
