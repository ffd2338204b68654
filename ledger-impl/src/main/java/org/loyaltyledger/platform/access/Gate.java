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
import java.util.Optional;
import java.util.UUID;
import org.loyaltyledger.api.partner.MemberField;
import org.loyaltyledger.api.problem.ProblemType;
import org.loyaltyledger.ground.caller.Caller;
import org.loyaltyledger.ground.caller.CurrentCaller;
import org.loyaltyledger.ground.caller.NeedsField;
import org.loyaltyledger.ground.caller.Role;
import org.loyaltyledger.ground.problem.Problem;
import org.loyaltyledger.member.partner.PartnerLinks;
import org.loyaltyledger.vault.programme.Programmes;

/**
 * Asks every request for its right to be here. The order matters: without a token 401; another programme 404, as if
 * it did not exist; a role that may not 403; another member 404, and so one whom a partner does not know; then what the
 * partner's registration does not name 403.
 */
@Provider
@Priority(Priorities.AUTHORIZATION)
public class Gate implements ContainerRequestFilter {

    @Context
    private ResourceInfo resource;

    @Inject
    private CurrentCaller current;

    @Inject
    private Programmes programmes;

    @Inject
    private PartnerLinks links;

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
            if (caller.partner().isPresent()) {
                mustBeLinked(caller, path.getFirst("programme"), path.getFirst("member"));
            }
        }
        if (!rule.field().map(caller::maySee).orElse(true)) {
            throw Problem.of(ProblemType.FORBIDDEN)
                    .detail("The partner's registration does not name this")
                    .with("field", rule.field().orElseThrow());
        }
    }

    private void mustBeLinked(Caller caller, String programme, String member) {
        try {
            links.mustKnow(programmes.find(programme), caller, UUID.fromString(member));
        } catch (IllegalArgumentException noId) {
            throw Caller.memberNotFound(member);
        }
    }

    /** The annotations of the method, else of its class; of neither: nobody. */
    private record Rule(boolean open, String[] roles, Optional<MemberField> field) {

        static Rule of(ResourceInfo resource) {
            if (resource.getResourceMethod().isAnnotationPresent(DenyAll.class)) {
                return new Rule(false, new String[0], Optional.empty());
            }
            if (resource.getResourceMethod().isAnnotationPresent(PermitAll.class)) {
                return new Rule(true, new String[0], Optional.empty());
            }
            RolesAllowed named = resource.getResourceMethod().getAnnotation(RolesAllowed.class);
            if (named == null && resource.getResourceClass().isAnnotationPresent(PermitAll.class)) {
                return new Rule(true, new String[0], Optional.empty());
            }
            if (named == null) {
                named = resource.getResourceClass().getAnnotation(RolesAllowed.class);
            }
            return new Rule(false, named == null ? new String[0] : named.value(), field(resource));
        }

        private static Optional<MemberField> field(ResourceInfo resource) {
            return Optional.ofNullable(resource.getResourceMethod().getAnnotation(NeedsField.class))
                    .or(() -> Optional.ofNullable(resource.getResourceClass().getAnnotation(NeedsField.class)))
                    .map(NeedsField::value);
        }

        boolean allows(Caller caller) {
            return Arrays.stream(roles)
                    .flatMap(name -> Role.ofGroup(name).stream())
                    .anyMatch(caller::is);
        }
    }
}
