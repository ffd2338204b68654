package org.loyaltyledger.platform.request;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The trace that a caller says its request belongs to (W3C Trace Context), whether or not spans are exported from here. */
final class TraceContext {

    private static final String HEADER = "traceparent";

    /** Version, trace id, parent id, flags; what later versions add at the end is theirs. */
    private static final Pattern VALID = Pattern.compile(
            "(?!ff)[0-9a-f]{2}-(?<trace>(?!0{32})[0-9a-f]{32})-(?!0{16})[0-9a-f]{16}-[0-9a-f]{2}(-.*)?");

    private TraceContext() {}

    /** Empty if there is no such header, or a malformed one. */
    static Optional<String> traceId(HttpServletRequest request) {
        return traceId(request.getHeader(HEADER));
    }

    static Optional<String> traceId(String header) {
        Matcher parent = VALID.matcher(header == null ? "" : header);
        return parent.matches() ? Optional.of(parent.group("trace")) : Optional.empty();
    }
}
