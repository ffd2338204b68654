package org.loyaltyledger.platform.metrics;

import io.micrometer.core.instrument.Timer;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

/** Times every request, by route (the template of its path), method and status. */
@WebFilter(urlPatterns = "/*", asyncSupported = true)
public class HttpMetricsFilter extends HttpFilter {

    /** Set by whoever knows the template. */
    static final String ROUTE = HttpMetricsFilter.class.getName() + ".route";

    private static final String NO_ROUTE = "none";
    private static final Set<String> METHODS = Set.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS");

    private final Map<Key, Timer> timers = new ConcurrentHashMap<>();

    @Inject
    private transient PrometheusMeterRegistry registry;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        long begin = System.nanoTime();
        boolean answered = false;
        try {
            chain.doFilter(request, response);
            answered = true;
        } finally {
            Key key = new Key(
                    request.getAttribute(ROUTE) instanceof String route ? route : NO_ROUTE,
                    METHODS.contains(request.getMethod()) ? request.getMethod() : "other",
                    answered ? response.getStatus() : HttpServletResponse.SC_INTERNAL_SERVER_ERROR);
            timers.computeIfAbsent(key, this::timer).record(System.nanoTime() - begin, TimeUnit.NANOSECONDS);
        }
    }

    private Timer timer(Key key) {
        return Timer.builder("http.server.requests")
                .description("Requests that the application answered, by route, method and status")
                .tag("route", key.route())
                .tag("method", key.method())
                .tag("status", Integer.toString(key.status()))
                .register(registry);
    }

    private record Key(String route, String method, int status) {}
}
