package org.loyaltyledger.vault.terms.document;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.loyaltyledger.api.problem.Violation;

/** All that is found wrong with a document. Where the schema has spoken, nothing is added: it would be a consequence. */
final class Complaints {

    private final Set<String> spokenFor = new HashSet<>();
    private final List<Violation> violations = new ArrayList<>();

    Complaints(List<Violation> fromSchema) {
        violations.addAll(fromSchema);
        fromSchema.forEach(violation -> spokenFor.add(violation.pointer()));
    }

    /** Whether some list is longer than the schema allows. */
    boolean areTooManyElements() {
        return violations.stream().anyMatch(violation -> violation.message().contains(Schema.TOO_MANY));
    }

    void add(String pointer, String message) {
        if (!spokenFor.contains(pointer)) {
            violations.add(new Violation(pointer, message));
        }
    }

    /** In the order of their places. */
    List<Violation> all() {
        return violations.stream()
                .sorted(Comparator.comparing(Violation::pointer).thenComparing(Violation::message))
                .toList();
    }
}
