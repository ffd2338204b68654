package org.loyaltyledger.platform.fault;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import org.loyaltyledger.api.problem.ProblemType;
import org.loyaltyledger.ground.json.Pointers;
import org.loyaltyledger.ground.problem.Problem;

/** Broken constraints on the parameters of a resource method. */
final class Parameters {

    private Parameters() {}

    static Problem problem(ConstraintViolationException violated) {
        Problem problem = Problem.of(ProblemType.INVALID_REQUEST).detail("A parameter is out of range");
        violated.getConstraintViolations().forEach(one -> problem.violation(place(one), one.getMessage()));
        return problem;
    }

    /** {@code list.limit} is {@code ?limit}; below a body parameter the rest is a pointer into the body. */
    private static String place(ConstraintViolation<?> violation) {
        Path.Node last = null;
        boolean parameter = false;
        for (Path.Node node : violation.getPropertyPath()) {
            parameter = node.getKind() == ElementKind.PARAMETER;
            last = node;
        }
        return parameter && last != null ? "?" + last.getName() : Pointers.of(violation.getPropertyPath());
    }
}
