package org.loyaltyledger.platform.request;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.loyaltyledger.ground.request.RequestId;
import org.slf4j.MDC;

/**
 * Says the request's id in every answer, also in those that never reach a resource; that types are meant; and that nobody
 * keeps what is private. Log lines that are written meanwhile name the request, and the trace it belongs to.
 */
@WebFilter(
        urlPatterns = "/*",
        asyncSupported = true,
        dispatcherTypes = {DispatcherType.REQUEST, DispatcherType.ERROR})
public class RequestIds extends HttpFilter {

    /** Names of the Elastic Common Schema. */
    private static final String REQUEST = "http.request.id";

    private static final String TRACE = "trace.id";

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        response.setHeader(RequestId.HEADER, RequestId.of(request));
        response.setHeader("X-Content-Type-Options", "nosniff");
        if (isPrivate(request.getRequestURI())) {
            response.setHeader("Cache-Control", "no-store");
        }
        // A request that failed is dispatched once more, to the error page, in the same thread.
        boolean outermost = MDC.get(REQUEST) == null;
        if (outermost) {
            MDC.put(REQUEST, RequestId.of(request));
            TraceContext.traceId(request).ifPresent(trace -> MDC.put(TRACE, trace));
        }
        try {
            chain.doFilter(request, response);
        } finally {
            if (outermost) {
                MDC.remove(REQUEST);
                MDC.remove(TRACE);
            }
        }
    }

    /** What is answered there is some member's, some business's, or a secret; no cache on the way keeps it. */
    private static boolean isPrivate(String path) {
        return path.startsWith("/v1/") || path.startsWith("/oauth/");
    }
}
