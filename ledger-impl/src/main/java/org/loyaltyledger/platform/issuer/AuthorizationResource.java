package org.loyaltyledger.platform.issuer;

import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriBuilder;
import jakarta.ws.rs.core.UriInfo;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.loyaltyledger.api.problem.ProblemType;
import org.loyaltyledger.ground.problem.Problem;
import org.loyaltyledger.ground.request.AnyQuery;
import org.loyaltyledger.platform.page.PageHeaders;

/**
 * OAuth 2.0 authorization code with PKCE (RFC 6749, section 4.1; RFC 7636; RFC 9207) for the demo's members. There is
 * no password: the demo's members are nobody's. Only the member's page on this very address is sent a code.
 */
@Path("/oauth/authorize")
@RequestScoped
@PermitAll
@AnyQuery // OAuth: unrecognised parameters are ignored
@Produces(MediaType.TEXT_HTML + ";charset=UTF-8")
public class AuthorizationResource {

    @Inject
    private DemoSignIn demo;

    @Inject
    private SignIns signIns;

    @Inject
    private Issuer issuer;

    @Context
    private UriInfo uri;

    @GET
    @Operation(hidden = true)
    public Response ask() {
        AuthorizationRequest request = trusted(uri.getQueryParameters());
        return request.error()
                .map(error -> back(request, "error", error))
                .orElseGet(() -> form(request, Response.Status.OK, ""));
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response answer(MultivaluedMap<String, String> body) {
        MultivaluedMap<String, String> form = body == null ? new MultivaluedHashMap<>() : body;
        AuthorizationRequest request = trusted(form);
        if (request.error().isPresent()) {
            return back(request, "error", request.error().get());
        }
        String card = form.getFirst("card") == null ? "" : form.getFirst("card").strip();
        return demo.holding(card)
                .map(member -> request.grant(demo.programme(), member.id().toString()))
                .map(grant -> back(request, "code", signIns.give(grant, Instant.now())))
                .orElseGet(() -> form(request, Response.Status.BAD_REQUEST, card));
    }

    private AuthorizationRequest trusted(MultivaluedMap<String, String> parameters) {
        demo.programme(); // off: not found
        issuer.publicKeys();
        AuthorizationRequest request = AuthorizationRequest.of(parameters);
        request.distrust(uri.getBaseUri().toString()).ifPresent(why -> {
            throw Problem.of(ProblemType.INVALID_REQUEST).detail(why);
        });
        return request;
    }

    private Response form(AuthorizationRequest request, Response.Status status, String refused) {
        SignInForm form = new SignInForm(request, demo.programme(), demo.cards(), refused);
        return PageHeaders.on(Response.status(status).entity(form.html()), "'self'")
                .header("Cache-Control", "no-store")
                .build();
    }

    private Response back(AuthorizationRequest request, String name, String value) {
        UriBuilder target = uri.getBaseUriBuilder().queryParam(name, value).queryParam("iss", "{iss}");
        request.state().ifPresent(state -> target.queryParam("state", "{state}"));
        return Response.seeOther(
                        request.state().isPresent()
                                ? target.build(issuer.name(), request.state().get())
                                : target.build(issuer.name()))
                .header("Cache-Control", "no-store")
                .header("Referrer-Policy", "no-referrer")
                .build();
    }
}
