package org.loyaltyledger.platform.access;

import jakarta.annotation.Priority;
import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.Provider;
import java.util.Arrays;
import org.loyaltyledger.api.problem.ProblemType;
import org.loyaltyledger.ground.caller.Caller;
import org.loyaltyledger.ground.caller.CurrentCaller;
import org.loyaltyledger.ground.caller.Role;
import org.loyaltyledger.ground.problem.Problem;

/**
 * Asks every request for its right to be here. The order matters: without a token 401; another programme 404, as if
 * it did not exist; a role that may not 403; another member 404.
 */
@Provider
@Priority(Priorities.AUTHORIZATION)
public class Gate implements ContainerRequestFilter {

    @Context
    private ResourceInfo resource;

    @Inject
    private CurrentCaller current;

    @Override
    public void filter(ContainerRequestContext request) {
        // OPTIONS, answered by JAX-RS itself, tells methods only.
        if (request.getMethod().equals(HttpMethod.OPTIONS)) {
            return;
        }
        Rule rule = Rule.of(resource);
        if (rule.open()) {
            return;
        }
        Caller caller = current.get();
        if (caller.isAnonymous()) {
            throw Problem.of(ProblemType.UNAUTHORISED)
                    .detail("There is no bearer token, or it is not valid here and now");
        }
        MultivaluedMap<String, String> path = request.getUriInfo().getPathParameters();
        if (path.containsKey("programme")) {
            caller.mustUse(path.getFirst("programme"));
        }
        if (!rule.allows(caller)) {
            throw Problem.of(ProblemType.FORBIDDEN).detail("The token's role may not do this");
        }
        if (path.containsKey("member")) {
            caller.mustSee(path.getFirst("member"));
        }
    }

    /** The annotations of the method, else of its class; of neither: nobody. */
    private record Rule(boolean open, String[] roles) {

        static Rule of(ResourceInfo resource) {
            if (resource.getResourceMethod().isAnnotationPresent(DenyAll.class)) {
                return new Rule(false, new String[0]);
            }
            if (resource.getResourceMethod().isAnnotationPresent(PermitAll.class)) {
                return new Rule(true, new String[0]);
            }
            RolesAllowed named = resource.getResourceMethod().getAnnotation(RolesAllowed.class);
            if (named == null && resource.getResourceClass().isAnnotationPresent(PermitAll.class)) {
                return new Rule(true, new String[0]);
            }
            if (named == null) {
                named = resource.getResourceClass().getAnnotation(RolesAllowed.class);
            }
            return new Rule(false, named == null ? new String[0] : named.value());
        }

        boolean allows(Caller caller) {
            return Arrays.stream(roles)
                    .flatMap(name -> Role.ofGroup(name).stream())
                    .anyMatch(caller::is);
        }
    }
}
