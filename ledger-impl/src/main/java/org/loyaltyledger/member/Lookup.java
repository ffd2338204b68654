package org.loyaltyledger.member;

import org.loyaltyledger.api.member.Identifier;
import org.loyaltyledger.api.problem.ProblemType;
import org.loyaltyledger.api.value.IdentifyingText;
import org.loyaltyledger.ground.problem.Problem;
import org.loyaltyledger.ground.text.TextNormalizer;

/** An identifier out of parameters. What could be nobody's identifier is told so. */
final class Lookup {

    private Lookup() {}

    /** @throws Problem invalid-request, naming the parameter */
    static Identifier of(String type, String value) {
        if (type == null || value == null) {
            throw refusal(
                    type == null ? "?identifierType" : "?identifier",
                    "is missing; identifierType and identifier are given together");
        }
        if (!type.matches(Identifier.TYPE)) {
            throw refusal("?identifierType", "must be lower-case letters, digits and dashes");
        }
        if (!TextNormalizer.isIdentifying(value)) {
            throw refusal("?identifier", IdentifyingText.MESSAGE);
        }
        return new Identifier(type, value);
    }

    private static Problem refusal(String parameter, String message) {
        return Problem.of(ProblemType.INVALID_REQUEST).violation(parameter, message);
    }
}
