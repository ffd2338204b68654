package org.loyaltyledger.platform.issuer;

import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** OAuth 2.0 tokens (RFC 6749, sections 4.1.3, 4.4 and 5) and the issuer's public keys. */
@Path("/oauth")
@RequestScoped
@PermitAll
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Tokens", description = "OAuth 2.0, where the embedded issuer is on.")
public class IssuerResource {

    @Inject
    private Issuer issuer;

    @Inject
    private Clients clients;

    @Inject
    private MemberSignIn memberSignIn;

    @GET
    @Path("/jwks")
    @Operation(operationId = "readIssuerKeys", summary = "The issuer's public keys")
    public String keys() {
        return issuer.publicKeys();
    }

    @POST
    @Path("/token")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(
            operationId = "requestToken",
            summary = "A token for a registered program: grant_type=client_credentials, HTTP Basic or form",
            description =
                    "The member's page takes its codes here too: grant_type=authorization_code with PKCE, where the"
                            + " demo sign-in is on.")
    public Response token(
            @HeaderParam(HttpHeaders.AUTHORIZATION) String authorization, MultivaluedMap<String, String> body) {
        issuer.publicKeys(); // off: not found
        MultivaluedMap<String, String> form = body == null ? new MultivaluedHashMap<>() : body;
        if ("authorization_code".equals(form.getFirst("grant_type"))) {
            return memberSignIn
                    .redeemed(form)
                    .map(this::granted)
                    .orElseGet(() -> refused(400, "invalid_grant", "The code is used up, too old or not yours"));
        }
        Optional<ClientSignIn> signIn = ClientSignIn.of(authorization, form);
        if (signIn.isEmpty()) {
            return refused(401, "invalid_client", "Name the client by HTTP Basic, or by client_id and client_secret");
        }
        if (!"client_credentials".equals(form.getFirst("grant_type"))) {
            return form.getFirst("grant_type") == null
                    ? refused(400, "invalid_request", "grant_type is missing")
                    : refused(
                            400,
                            "unsupported_grant_type",
                            "Only client_credentials and authorization_code are understood");
        }
        return signIn.flatMap(one -> clients.authenticated(one.id(), one.secret()))
                .map(this::granted)
                .orElseGet(() -> refused(401, "invalid_client", "The client or its secret is not known"));
    }

    private Response granted(TokenOwner owner) {
        Map<String, Object> answer = new LinkedHashMap<>();
        // Tokens are judged by the machine's clock, so they are issued by it, whatever the ledger's clock shows.
        answer.put("access_token", issuer.token(owner, Instant.now()));
        answer.put("token_type", "Bearer");
        answer.put("expires_in", issuer.lifetime().toSeconds());
        return unstored(Response.ok(answer));
    }

    private static Response refused(int status, String error, String description) {
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("error", error);
        answer.put("error_description", description);
        Response.ResponseBuilder response = Response.status(status).entity(answer);
        return unstored(
                status == 401 ? response.header(HttpHeaders.WWW_AUTHENTICATE, "Basic realm=\"ledger\"") : response);
    }

    private static Response unstored(Response.ResponseBuilder response) {
        return response.header("Cache-Control", "no-store").build();
    }
}
