package org.loyaltyledger.ground.problem;

import java.util.List;
import java.util.Optional;
import org.loyaltyledger.api.problem.ProblemDocument;
import org.loyaltyledger.api.problem.Violation;

/**
 * A problem as the document that travels. Its {@code type} is a reference with a full path ({@code
 * /problems/<slug>}), so it resolves to its page whatever name the service is reached by, and a stored refusal stays
 * the same to the byte.
 */
public final class ProblemText {

    /** Violations listed in one document; who sends a body with more has one mistake, made often. */
    private static final int VIOLATIONS_MAX = 50;

    private ProblemText() {}

    /** @param requestId of the request that was refused */
    public static ProblemDocument of(Problem problem, String requestId) {
        return new ProblemDocument(
                "/problems/" + problem.type().slug(),
                problem.type().title(),
                problem.type().status(),
                problem.detail().or(() -> firstOf(problem.violations())).orElse(null),
                "urn:request:" + requestId,
                problem.violations().stream().limit(VIOLATIONS_MAX).toList(),
                problem.figures());
    }

    /** What is wrong in one sentence, for those who show no more than the detail. */
    private static Optional<String> firstOf(List<Violation> violations) {
        return violations.stream()
                .findFirst()
                .map(first -> (first.pointer().isEmpty() ? "The body" : first.pointer()) + " " + first.message());
    }
}
