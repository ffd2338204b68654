package org.loyaltyledger.ground.request;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.loyaltyledger.api.problem.ProblemType;
import org.loyaltyledger.ground.problem.Problem;

/**
 * The version a change was made from, as the If-Match header names it.
 *
 * @param version empty: whatever is there
 */
public record IfMatch(Optional<Long> version) {

    /** Whatever is there. */
    public static final IfMatch ANY = new IfMatch(Optional.empty());

    private static final Pattern TAG = Pattern.compile("\"(\\d{1,18})\"");

    /**
     * @param header null or {@code *}: whatever is there
     * @throws Problem invalid-request
     */
    public static IfMatch of(String header) {
        if (header == null || header.equals("*")) {
            return ANY;
        }
        Matcher tag = TAG.matcher(header);
        if (!tag.matches()) {
            throw Problem.of(ProblemType.INVALID_REQUEST)
                    .violation("If-Match:", "must be the ETag of a version, such as \"3\"");
        }
        return new IfMatch(Optional.of(Long.valueOf(tag.group(1))));
    }

    /** @throws Problem invalid-request, also if it is missing */
    public static IfMatch required(String header) {
        if (header == null) {
            throw Problem.of(ProblemType.INVALID_REQUEST)
                    .violation("If-Match:", "is missing: name the ETag of what you replace");
        }
        return of(header);
    }

    /** @throws Problem precondition-failed */
    public void demand(long present) {
        if (version.isPresent() && version.get() != present) {
            throw Problem.of(ProblemType.PRECONDITION_FAILED)
                    .detail("It was changed meanwhile")
                    .with("version", present);
        }
    }
}
