package org.loyaltyledger.ground.json;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.io.JsonEOFException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonMappingException.Reference;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.loyaltyledger.api.problem.ProblemType;
import org.loyaltyledger.ground.problem.Problem;

/** What the parser complains about, in words for the caller and with the place; never the parser's own words. */
final class JsonFault {

    private JsonFault() {}

    static Problem problem(IOException fault) {
        if (fault instanceof MismatchedInputException && fault.getMessage().startsWith("No content")) {
            return Problem.of(ProblemType.INVALID_REQUEST)
                    .detail("A body is needed")
                    .violation("", "is missing");
        }
        if (fault instanceof JsonMappingException mapping && !malformed(mapping)) {
            return Problem.of(ProblemType.INVALID_REQUEST)
                    .detail("The body is JSON, but not the JSON wanted here")
                    .violation(pointer(mapping.getPath()), complaint(mapping));
        }
        if (fault instanceof StreamConstraintsException) {
            return Problem.of(ProblemType.INVALID_REQUEST)
                    .detail("The body is too deep, or a part of it too long")
                    .violation("", "is too long or too deep" + place(fault));
        }
        Optional<JsonEOFException> cutOff = cutOff(fault);
        if (cutOff.isPresent()) {
            // Which field was read last says nothing of where the text ends.
            return Problem.of(ProblemType.MALFORMED_JSON)
                    .detail("The body ends before its JSON is complete" + place(cutOff.get()))
                    .violation("", "ends before the JSON is complete" + place(cutOff.get()));
        }
        return Problem.of(ProblemType.MALFORMED_JSON)
                .detail("The body is not well-formed JSON" + place(fault))
                .violation(pointerOf(fault), "is not well-formed JSON" + place(fault));
    }

    private static String complaint(JsonMappingException fault) {
        if (innermost(fault) instanceof Complaint complaint) {
            return complaint.getOriginalMessage();
        }
        if (innermost(fault) instanceof Problem problem) {
            return problem.detail().orElse(problem.type().title());
        }
        if (innermost(fault) instanceof StreamConstraintsException) {
            return "is too long or too deep";
        }
        if (fault instanceof UnrecognizedPropertyException unknown) {
            return "is not a known field; known are "
                    + unknown.getKnownPropertyIds().stream()
                            .map(Object::toString)
                            .sorted()
                            .collect(Collectors.joining(", "));
        }
        if (fault instanceof InvalidFormatException format
                && format.getTargetType().isEnum()) {
            return "must be one of "
                    + Arrays.stream(format.getTargetType().getEnumConstants())
                            .map(Object::toString)
                            .collect(Collectors.joining(", "));
        }
        if (fault instanceof MismatchedInputException mismatch && mismatch.getTargetType() != null) {
            return "must be " + WireNames.of(mismatch.getTargetType());
        }
        return "is not of the type that is wanted here";
    }

    private static boolean malformed(JsonMappingException fault) {
        return fault.getCause() instanceof JsonParseException
                || fault.getOriginalMessage().startsWith("Trailing token");
    }

    private static Optional<JsonEOFException> cutOff(Throwable fault) {
        return innermost(fault) instanceof JsonEOFException end ? Optional.of(end) : Optional.empty();
    }

    private static Throwable innermost(Throwable fault) {
        Throwable inner = fault;
        while (inner.getCause() != null && inner.getCause() != inner) {
            inner = inner.getCause();
        }
        return inner;
    }

    private static String pointerOf(IOException fault) {
        return fault instanceof JsonMappingException mapping ? pointer(mapping.getPath()) : "";
    }

    private static String pointer(List<Reference> path) {
        return path.stream().map(JsonFault::step).collect(Collectors.joining());
    }

    private static String step(Reference reference) {
        String name =
                reference.getFieldName() == null ? String.valueOf(reference.getIndex()) : reference.getFieldName();
        return "/" + Pointers.escaped(name);
    }

    private static String place(IOException fault) {
        return Optional.of(fault)
                .filter(JsonProcessingException.class::isInstance)
                .map(JsonProcessingException.class::cast)
                .map(JsonProcessingException::getLocation)
                .filter(location -> location != JsonLocation.NA)
                .map(location -> " at line " + location.getLineNr() + ", column " + location.getColumnNr())
                .orElse("");
    }
}
