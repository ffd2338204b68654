package org.loyaltyledger.platform.fault;

import java.util.Map;
import org.loyaltyledger.api.problem.ProblemType;
import org.loyaltyledger.ground.problem.Problem;

/**
 * The problem behind a bare HTTP status, as JAX-RS, the servlet container and the HTTP codec give it. What only the
 * client can mend is never answered with 5xx.
 */
public final class HttpStatusProblem {

    private static final Map<Integer, ProblemType> TYPES = Map.ofEntries(
            Map.entry(400, ProblemType.INVALID_REQUEST),
            Map.entry(401, ProblemType.UNAUTHORISED),
            Map.entry(403, ProblemType.FORBIDDEN),
            Map.entry(404, ProblemType.NOT_FOUND),
            Map.entry(405, ProblemType.METHOD_NOT_ALLOWED),
            Map.entry(408, ProblemType.REQUEST_TIMEOUT),
            Map.entry(406, ProblemType.NOT_ACCEPTABLE),
            Map.entry(409, ProblemType.CONFLICT),
            Map.entry(412, ProblemType.PRECONDITION_FAILED),
            Map.entry(413, ProblemType.BODY_TOO_LARGE),
            Map.entry(414, ProblemType.INVALID_REQUEST),
            Map.entry(415, ProblemType.UNSUPPORTED_MEDIA_TYPE),
            Map.entry(429, ProblemType.TOO_MANY_REQUESTS),
            Map.entry(431, ProblemType.INVALID_REQUEST),
            Map.entry(501, ProblemType.INVALID_REQUEST),
            Map.entry(503, ProblemType.UNAVAILABLE),
            Map.entry(505, ProblemType.INVALID_REQUEST));

    private static final Map<ProblemType, String> DETAILS = Map.of(
            ProblemType.INVALID_REQUEST, "The request cannot be understood",
            ProblemType.UNAUTHORISED, "There is no bearer token, or it is not valid here and now",
            ProblemType.FORBIDDEN, "The token's role may not do this",
            ProblemType.NOT_FOUND, "There is nothing at this path",
            ProblemType.REQUEST_TIMEOUT, "The rest of the request did not arrive in time",
            ProblemType.METHOD_NOT_ALLOWED, "This path does not answer this method",
            ProblemType.NOT_ACCEPTABLE, "There is no answer in a media type that Accept names",
            ProblemType.UNSUPPORTED_MEDIA_TYPE, "A body of this media type is not understood here");

    private HttpStatusProblem() {}

    public static Problem of(int status, Throwable cause) {
        ProblemType type =
                TYPES.getOrDefault(status, status < 500 ? ProblemType.INVALID_REQUEST : ProblemType.INTERNAL);
        return Problem.of(type, cause).detail(DETAILS.getOrDefault(type, type.title()));
    }
}
