package org.loyaltyledger.ground.json;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validator;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Type;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.loyaltyledger.api.problem.ProblemType;
import org.loyaltyledger.api.problem.Violation;
import org.loyaltyledger.ground.problem.Problem;

/** Reads request bodies: JSON as described by a record, and valid as its constraints say, or a {@link Problem}. */
@ApplicationScoped
public class Bodies {

    private static final Set<Class<?>> PRESENCE = Set.of(NotNull.class, NotBlank.class, NotEmpty.class);

    private final Validator validator;

    @Inject
    public Bodies(Validator validator) {
        this.validator = validator;
    }

    protected Bodies() {
        this(null);
    }

    /** @throws Problem malformed-json or invalid-request with all violations */
    public <T> T read(byte[] json, Class<T> type) {
        return valid(Json.readBody(json, type));
    }

    /** @throws Problem malformed-json or invalid-request with all violations */
    public Object read(InputStream json, Type type) throws IOException {
        return valid(Json.readBody(json, type));
    }

    /**
     * A part of a body that was read before.
     *
     * @throws Problem invalid-request with all violations, their places within the part
     */
    public <T> T read(JsonNode part, Class<T> type) {
        return valid(Json.read(part, type));
    }

    private <T> T valid(T body) {
        if (body == null) {
            throw Problem.of(ProblemType.INVALID_REQUEST)
                    .detail("A body is needed")
                    .violation("", "is missing");
        }
        List<Violation> violations = validator.validate(body).stream()
                .map(Bodies::violation)
                .sorted(Comparator.comparing(Violation::pointer).thenComparing(Violation::message))
                .toList();
        if (violations.isEmpty()) {
            return body;
        }
        throw Problem.of(ProblemType.INVALID_REQUEST)
                .detail(
                        violations.size() == 1
                                ? "The body has an error; the violation names it."
                                : "The body has " + violations.size() + " errors; the violations name them.")
                .violations(violations);
    }

    private static Violation violation(ConstraintViolation<?> violation) {
        Class<?> constraint =
                violation.getConstraintDescriptor().getAnnotation().annotationType();
        boolean missing = violation.getInvalidValue() == null && PRESENCE.contains(constraint);
        return new Violation(Pointers.of(violation.getPropertyPath()), missing ? "is missing" : violation.getMessage());
    }
}
