package org.loyaltyledger.platform.request;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Which pages of other origins may call the service from a browser (the Fetch standard's CORS protocol). Callers bear
 * tokens and no cookies, so credentials are never allowed.
 */
final class CorsPolicy {

    static final String ANY = "*";

    private static final String METHODS = "GET, HEAD, POST, PUT, PATCH, DELETE";
    private static final String REQUEST_HEADERS =
            "Accept-Language, Authorization, Content-Type, Idempotency-Key, If-Match, If-None-Match, traceparent,"
                    + " X-Request-Id";
    private static final String ANSWER_HEADERS =
            "Deprecation, ETag, Idempotency-Replayed, Link, Location, RateLimit, RateLimit-Policy, Retry-After, Sunset,"
                    + " X-Request-Id";
    private static final String PREFLIGHT_SECONDS = "600";

    private final List<String> origins;

    /**
     * @param origins such as {@code https://shop.example}, or {@code *} for all
     * @throws IllegalArgumentException for one that is no origin
     */
    CorsPolicy(List<String> origins) {
        this.origins = origins.stream().map(CorsPolicy::origin).toList();
    }

    boolean isOn() {
        return !origins.isEmpty();
    }

    /** Headers of an answer to a page of this origin; empty if it may not read it. */
    Map<String, String> answer(Optional<String> origin) {
        Map<String, String> headers = new TreeMap<>();
        origin.filter(this::allows).ifPresent(allowed -> {
            headers.put("Access-Control-Allow-Origin", allowed);
            headers.put("Access-Control-Expose-Headers", ANSWER_HEADERS);
        });
        return headers;
    }

    /** As above, of the answer to the browser's question whether the page may send its request. */
    Map<String, String> preflight(Optional<String> origin) {
        Map<String, String> headers = new TreeMap<>();
        origin.filter(this::allows).ifPresent(allowed -> {
            headers.put("Access-Control-Allow-Origin", allowed);
            headers.put("Access-Control-Allow-Methods", METHODS);
            headers.put("Access-Control-Allow-Headers", REQUEST_HEADERS);
            headers.put("Access-Control-Max-Age", PREFLIGHT_SECONDS);
        });
        return headers;
    }

    private boolean allows(String origin) {
        return origins.contains(ANY) || origins.contains(origin);
    }

    /** As browsers write it: scheme, host and port in lower case, nothing after them. */
    private static String origin(String text) {
        String stripped = text.strip();
        if (stripped.equals(ANY)) {
            return ANY;
        }
        if (!stripped.equals(stripped.toLowerCase(Locale.ROOT)) || !isOrigin(stripped)) {
            throw new IllegalArgumentException(
                    "LEDGER_CORS_ORIGINS has origins such as https://shop.example, or *, not " + text);
        }
        return stripped;
    }

    private static boolean isOrigin(String text) {
        try {
            URI uri = URI.create(text);
            return uri.getScheme() != null
                    && uri.getHost() != null
                    && uri.getRawPath().isEmpty()
                    && uri.getRawQuery() == null
                    && uri.getRawFragment() == null
                    && uri.getRawUserInfo() == null;
        } catch (IllegalArgumentException malformed) {
            return false;
        }
    }
}
