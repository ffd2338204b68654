package org.loyaltyledger.platform.access;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.ext.Provider;
import java.time.Duration;
import org.loyaltyledger.api.problem.ProblemType;
import org.loyaltyledger.ground.caller.Caller;
import org.loyaltyledger.ground.caller.CurrentCaller;
import org.loyaltyledger.ground.caller.Role;
import org.loyaltyledger.ground.problem.Problem;

/**
 * Bounds how often each caller asks, before anything is looked for or read on its behalf, and tells how much is left. A
 * member is one person and is given less than a program that acts for a whole business. Who bears no valid token shares
 * a quota with all others at its address.
 */
@Provider
@PreMatching
@Priority(Priorities.AUTHENTICATION)
public class RateLimitFilter implements ContainerRequestFilter, ContainerResponseFilter {

    private static final String POLICY = RateLimitFilter.class.getName() + ".policy";
    private static final String TAKEN = RateLimitFilter.class.getName() + ".taken";

    @Context
    private HttpServletRequest servletRequest;

    @Inject
    private CurrentCaller current;

    @Inject
    private RateLimits limits;

    @Override
    public void filter(ContainerRequestContext request) {
        Caller caller = current.get();
        RateLimit limit = limitOf(caller);
        if (!limit.isOn()) {
            return;
        }
        RateLimit.Taken taken = limit.take(caller.isAnonymous() ? servletRequest.getRemoteAddr() : caller.id());
        request.setProperty(POLICY, limit);
        request.setProperty(TAKEN, taken);
        if (!taken.allowed()) {
            throw refused(taken.retryAfter());
        }
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        if (request.getProperty(POLICY) instanceof RateLimit limit
                && request.getProperty(TAKEN) instanceof RateLimit.Taken taken) {
            response.getHeaders().add("RateLimit-Policy", limit.policyField());
            response.getHeaders().add("RateLimit", limit.field(taken));
        }
    }

    private RateLimit limitOf(Caller caller) {
        if (caller.isAnonymous()) {
            return limits.anonymous();
        }
        return caller.roles().stream().allMatch(role -> role == Role.MEMBER) ? limits.member() : limits.client();
    }

    /** @param retryAfter when one more request will be allowed */
    public static Problem refused(Duration retryAfter) {
        return Problem.of(ProblemType.RATE_LIMITED)
                .detail("You have asked too often; nothing was done")
                .retryAfter(retryAfter);
    }
}
