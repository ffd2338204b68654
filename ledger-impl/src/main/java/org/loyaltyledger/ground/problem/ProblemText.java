package org.loyaltyledger.ground.problem;

import org.loyaltyledger.api.problem.ProblemDocument;

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
                problem.detail().orElse(null),
                "urn:request:" + requestId,
                problem.violations().stream().limit(VIOLATIONS_MAX).toList(),
                problem.figures());
    }
}
