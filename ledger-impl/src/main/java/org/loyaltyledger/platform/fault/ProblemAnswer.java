package org.loyaltyledger.platform.fault;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.loyaltyledger.api.problem.ProblemDocument;
import org.loyaltyledger.api.problem.ProblemType;
import org.loyaltyledger.ground.json.Json;
import org.loyaltyledger.ground.problem.Problem;
import org.loyaltyledger.ground.problem.ProblemText;

/** Status, headers and body that a problem is answered with; logs what is the service's own fault. */
public record ProblemAnswer(int status, Map<String, String> headers, byte[] body) {

    /** Who is told "not now" is told when. */
    private static final Duration SOON = Duration.ofSeconds(1);

    private static final Logger LOG = Logger.getLogger("org.loyaltyledger.fault");

    public static ProblemAnswer of(Problem problem, String requestId) {
        boolean ours = problem.type().status() >= 500;
        LOG.log(ours ? Level.SEVERE : Level.FINE, ours ? problem : null, () -> requestId + " " + problem.getMessage());
        return new ProblemAnswer(
                problem.type().status(), headers(problem), Json.write(ProblemText.of(problem, requestId)));
    }

    /** Writes it as the whole answer of a servlet. */
    public void send(HttpServletResponse response) throws IOException {
        response.setStatus(status);
        headers.forEach(response::setHeader);
        response.setContentType(ProblemDocument.MEDIA_TYPE);
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }

    private static Map<String, String> headers(Problem problem) {
        Map<String, String> headers = new LinkedHashMap<>();
        problem.retryAfter()
                .or(() -> Optional.of(SOON).filter(delay -> problem.type() == ProblemType.UNAVAILABLE))
                .ifPresent(delay -> headers.put("Retry-After", seconds(delay)));
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
