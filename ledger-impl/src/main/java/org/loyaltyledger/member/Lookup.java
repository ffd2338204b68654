package org.loyaltyledger.member;

import org.loyaltyledger.api.member.Identifier;
import org.loyaltyledger.api.problem.ProblemType;
import org.loyaltyledger.ground.problem.Problem;

/** An identifier out of parameters. What could be nobody's identifier is told so. */
final class Lookup {

    private Lookup() {}

    /** @throws Problem invalid-request, naming the parameter */
    static Identifier of(String type, String value) {
        if (type == null || !type.matches(Identifier.TYPE)) {
            throw refusal("?identifierType", "must be lower-case letters, digits and dashes");
        }
        if (value == null || !value.matches(Identifier.VALUE)) {
            throw refusal("?identifier", "must be visible characters without spaces at the ends");
        }
        return new Identifier(type, value);
    }

    private static Problem refusal(String parameter, String message) {
        return Problem.of(ProblemType.INVALID_REQUEST).violation(parameter, message);
    }
}
