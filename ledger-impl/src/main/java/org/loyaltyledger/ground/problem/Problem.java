package org.loyaltyledger.ground.problem;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.loyaltyledger.api.problem.ProblemType;
import org.loyaltyledger.api.problem.Violation;

/**
 * A refusal with everything the caller is told about it. Built where it is thrown:
 * {@code throw Problem.of(INSUFFICIENT_POINTS).detail("...").with("wanted", 70)}. Refusals are ordinary, so they carry
 * no stack trace; only what is the service's own fault (5xx) does.
 */
public final class Problem extends RuntimeException {

    /** Members of a problem document itself, RFC 9457. */
    private static final Set<String> MEMBERS = Set.of("type", "title", "status", "detail", "instance", "violations");

    private final ProblemType type;
    private final List<Violation> violations = new ArrayList<>();
    private final Map<String, Object> figures = new LinkedHashMap<>();
    private String detail;
    private Duration retryAfter;
    private boolean kept;

    private Problem(ProblemType type, Throwable cause) {
        super(type.slug(), cause, false, type.status() >= 500);
        this.type = type;
        this.kept = type.isKept();
    }

    public static Problem of(ProblemType type) {
        return new Problem(type, null);
    }

    /** @param cause for the log; never told to the caller */
    public static Problem of(ProblemType type, Throwable cause) {
        return new Problem(type, cause);
    }

    /** @param text what happened this time, for people; no names of classes, no SQL */
    public Problem detail(String text) {
        detail = text;
        return this;
    }

    /** A figure that explains the refusal; it stands in the document beside the standard members. */
    public Problem with(String name, Object figure) {
        if (MEMBERS.contains(name)) {
            throw new IllegalArgumentException("A figure may not take the place of the document's own " + name);
        }
        figures.put(name, figure);
        return this;
    }

    /** @param pointer as in {@link Violation#pointer()} */
    public Problem violation(String pointer, String message) {
        violations.add(new Violation(pointer, message));
        return this;
    }

    public Problem violations(List<Violation> more) {
        violations.addAll(more);
        return this;
    }

    /** This refusal depends on what may change, though others of its type do not; see {@link ProblemType#isKept}. */
    public Problem repeatable() {
        kept = false;
        return this;
    }

    /** Whether it stays under the idempotency key of the request that it refused. */
    public boolean isKept() {
        return kept;
    }

    /** When a retry may succeed; becomes the Retry-After header. */
    public Problem retryAfter(Duration delay) {
        retryAfter = delay;
        return this;
    }

    public ProblemType type() {
        return type;
    }

    public Optional<String> detail() {
        return Optional.ofNullable(detail);
    }

    public List<Violation> violations() {
        return Collections.unmodifiableList(violations);
    }

    public Map<String, Object> figures() {
        return Collections.unmodifiableMap(figures);
    }

    public Optional<Duration> retryAfter() {
        return Optional.ofNullable(retryAfter);
    }

    /** For logs and failing tests. */
    @Override
    public String getMessage() {
        return type.slug()
                + (detail == null ? "" : ": " + detail)
                + (figures.isEmpty() ? "" : " " + figures)
                + (violations.isEmpty() ? "" : " " + violations);
    }
}
