package org.loyaltyledger.platform.request;

import jakarta.inject.Inject;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Lets pages of the origins in {@code ledger.cors.origins} call the service; without that setting none. */
@WebFilter(
        urlPatterns = "/*",
        asyncSupported = true,
        dispatcherTypes = {DispatcherType.REQUEST, DispatcherType.ERROR})
public class CorsFilter extends HttpFilter {

    @Inject
    @ConfigProperty(name = "ledger.cors.origins")
    private transient Optional<String> origins;

    private transient CorsPolicy policy;

    @Override
    public void init() {
        policy = new CorsPolicy(origins.map(list -> List.of(list.split(","))).orElse(List.of()));
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (!policy.isOn()) {
            chain.doFilter(request, response);
            return;
        }
        Optional<String> origin = Optional.ofNullable(request.getHeader("Origin"));
        // A cache on the way must not give one page's answer to another.
        response.addHeader("Vary", "Origin");
        if (request.getMethod().equals("OPTIONS") && request.getHeader("Access-Control-Request-Method") != null) {
            policy.preflight(origin).forEach(response::setHeader);
            response.setStatus(HttpServletResponse.SC_NO_CONTENT);
            return;
        }
        policy.answer(origin).forEach(response::setHeader);
        chain.doFilter(request, response);
    }
}
