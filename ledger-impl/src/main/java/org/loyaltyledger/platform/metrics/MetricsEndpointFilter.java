package org.loyaltyledger.platform.metrics;

import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;
import org.loyaltyledger.api.problem.ProblemType;
import org.loyaltyledger.ground.caller.Caller;
import org.loyaltyledger.ground.caller.CurrentCaller;
import org.loyaltyledger.ground.caller.Role;
import org.loyaltyledger.ground.problem.Problem;
import org.loyaltyledger.ground.request.RequestId;
import org.loyaltyledger.platform.access.MetricsToken;
import org.loyaltyledger.platform.fault.ProblemAnswer;

/**
 * {@code GET /metrics} in Prometheus form, in the place of the server's own: figures of the business are not for
 * everybody. It wants the token of {@code ledger.metrics.token}, or that of an operator or auditor of all programmes.
 */
@WebFilter(
        urlPatterns = {"/metrics", "/metrics/*"},
        asyncSupported = true)
public class MetricsEndpointFilter extends HttpFilter {

    private static final String TEXT = "text/plain; version=0.0.4; charset=utf-8";
    private static final String OPEN_METRICS = "application/openmetrics-text";
    private static final Set<String> METHODS = Set.of("GET", "HEAD");

    @Inject
    private transient PrometheusMeterRegistry registry;

    @Inject
    private transient CurrentCaller current;

    @Inject
    private transient MetricsToken scraper;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException {
        request.setAttribute(HttpMetricsFilter.ROUTE, "/metrics");
        Optional<Problem> refusal = refusal(request);
        if (refusal.isPresent()) {
            if (refusal.get().type() == ProblemType.METHOD_NOT_ALLOWED) {
                response.setHeader("Allow", "GET, HEAD");
            }
            ProblemAnswer.of(refusal.get(), RequestId.of(request)).send(response);
            return;
        }
        boolean open = String.valueOf(request.getHeader("Accept")).contains(OPEN_METRICS);
        String type = open ? OPEN_METRICS + "; version=1.0.0; charset=utf-8" : TEXT;
        byte[] body = registry.scrape(type).getBytes(StandardCharsets.UTF_8);
        response.setContentType(type);
        response.setHeader("Cache-Control", "no-store");
        response.setContentLength(body.length);
        if (request.getMethod().equals("GET")) {
            response.getOutputStream().write(body);
        }
    }

    private Optional<Problem> refusal(HttpServletRequest request) {
        if (!request.getRequestURI().equals("/metrics")) {
            return Optional.of(Problem.of(ProblemType.NOT_FOUND).detail("There is nothing at this path"));
        }
        if (!METHODS.contains(request.getMethod())) {
            return Optional.of(Problem.of(ProblemType.METHOD_NOT_ALLOWED).detail("Metrics are read by GET"));
        }
        if (request.getQueryString() != null) {
            return Optional.of(Problem.of(ProblemType.INVALID_REQUEST).detail("Metrics take no query parameters"));
        }
        if (scraper.isBorneBy(request)) {
            return Optional.empty();
        }
        Caller caller = current.get();
        if (caller.isAnonymous()) {
            return Optional.of(Problem.of(ProblemType.UNAUTHORISED).detail("Metrics need a token"));
        }
        return mayRead(caller)
                ? Optional.empty()
                : Optional.of(Problem.of(ProblemType.FORBIDDEN)
                        .detail("Metrics are for operators and auditors of all programmes"));
    }

    private static boolean mayRead(Caller caller) {
        return (caller.is(Role.OPERATOR) || caller.is(Role.AUDITOR))
                && caller.programme().isEmpty();
    }
}
