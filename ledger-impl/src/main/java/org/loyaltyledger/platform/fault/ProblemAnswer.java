package org.loyaltyledger.platform.fault;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.loyaltyledger.ground.json.Json;
import org.loyaltyledger.ground.problem.Problem;
import org.loyaltyledger.ground.problem.ProblemText;

/** Status, headers and body that a problem is answered with; logs what is the service's own fault. */
record ProblemAnswer(int status, Map<String, String> headers, byte[] body) {

    private static final Logger LOG = Logger.getLogger("org.loyaltyledger.fault");

    static ProblemAnswer of(Problem problem, String requestId) {
        boolean ours = problem.type().status() >= 500;
        LOG.log(ours ? Level.SEVERE : Level.FINE, ours ? problem : null, () -> requestId + " " + problem.getMessage());
        return new ProblemAnswer(
                problem.type().status(), headers(problem), Json.write(ProblemText.of(problem, requestId)));
    }

    private static Map<String, String> headers(Problem problem) {
        Map<String, String> headers = new LinkedHashMap<>();
        problem.retryAfter().ifPresent(delay -> headers.put("Retry-After", seconds(delay)));
        switch (problem.type()) {
            case TOO_MANY_REQUESTS ->
                // Fields of draft-ietf-httpapi-ratelimit-headers: nothing remains, new room after t seconds.
                headers.put(
                        "RateLimit",
                        "\"queue\";r=0;t=" + seconds(problem.retryAfter().orElse(Duration.ZERO)));
            case UNAUTHORISED -> headers.put("WWW-Authenticate", "Bearer realm=\"ledger\"");
            default -> {}
        }
        headers.put("Cache-Control", "no-store");
        return headers;
    }

    private static String seconds(Duration delay) {
        return Long.toString(Math.max(1, delay.plusMillis(999).toSeconds()));
    }
}
