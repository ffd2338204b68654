package org.loyaltyledger.platform.issuer;

import com.nimbusds.common.contenttype.ContentType;
import com.nimbusds.oauth2.sdk.AccessTokenResponse;
import com.nimbusds.oauth2.sdk.AuthorizationCodeGrant;
import com.nimbusds.oauth2.sdk.AuthorizationGrant;
import com.nimbusds.oauth2.sdk.ClientCredentialsGrant;
import com.nimbusds.oauth2.sdk.ErrorObject;
import com.nimbusds.oauth2.sdk.OAuth2Error;
import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.RefreshTokenGrant;
import com.nimbusds.oauth2.sdk.TokenErrorResponse;
import com.nimbusds.oauth2.sdk.TokenRequest;
import com.nimbusds.oauth2.sdk.auth.PlainClientSecret;
import com.nimbusds.oauth2.sdk.http.HTTPRequest;
import com.nimbusds.oauth2.sdk.http.HTTPResponse;
import com.nimbusds.oauth2.sdk.token.AccessToken;
import com.nimbusds.oauth2.sdk.token.BearerAccessToken;
import com.nimbusds.oauth2.sdk.token.RefreshToken;
import com.nimbusds.oauth2.sdk.token.Tokens;
import com.nimbusds.oauth2.sdk.util.URLUtils;
import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.loyaltyledger.api.access.IssuedToken;
import org.loyaltyledger.api.access.IssuerKeys;
import org.loyaltyledger.api.access.TokenForm;
import org.loyaltyledger.api.access.TokenRefusal;

/** OAuth 2.0 tokens (RFC 6749, sections 4.1.3, 4.4 and 5) and the issuer's public keys. */
@Path("/oauth")
@RequestScoped
@PermitAll
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Tokens", description = "OAuth 2.0, where the embedded issuer is on.")
public class IssuerResource {

    /** The library wants an address; none of what it reads depends on it. */
    private static final URI ANYWHERE = URI.create("https://issuer.invalid/oauth/token");

    @Inject
    private Issuer issuer;

    @Inject
    private Clients clients;

    @Inject
    private MemberSignIn memberSignIn;

    @Inject
    private SecretThrottle throttle;

    @GET
    @Path("/jwks")
    @Operation(operationId = "readIssuerKeys", summary = "The issuer's public keys")
    @APIResponse(
            responseCode = "200",
            description = "A JWK set",
            content = @Content(schema = @Schema(implementation = IssuerKeys.class)))
    public String keys() {
        return issuer.publicKeys();
    }

    @POST
    @Path("/token")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(
            operationId = "requestToken",
            summary = "A token for a registered program: grant_type=client_credentials, HTTP Basic or form",
            description = "The member's page takes its codes here too: grant_type=authorization_code with PKCE, and"
                    + " refresh_token, where the demo sign-in is on. A wrong secret is looked at ten times a minute.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_FORM_URLENCODED,
                            schema = @Schema(implementation = TokenForm.class)))
    @APIResponse(
            responseCode = "200",
            description = "The token",
            content = @Content(schema = @Schema(implementation = IssuedToken.class)))
    @APIResponse(
            responseCode = "400",
            description = "The request is not one of OAuth 2.0, or the code or refresh token is not valid",
            content = @Content(schema = @Schema(implementation = TokenRefusal.class)))
    @APIResponse(
            responseCode = "401",
            description = "The program is unknown, or its secret is another one",
            content = @Content(schema = @Schema(implementation = TokenRefusal.class)))
    public Response token(
            @HeaderParam(HttpHeaders.AUTHORIZATION) String authorization,
            MultivaluedMap<String, String> body,
            @Context HttpServletRequest caller) {
        issuer.publicKeys(); // off: not found
        // Tokens are judged by the machine's clock, so they are issued by it, whatever the ledger's clock shows.
        Instant now = Instant.now();
        try {
            TokenRequest request = TokenRequest.parse(read(authorization, body));
            AuthorizationGrant grant = request.getAuthorizationGrant();
            if (grant instanceof ClientCredentialsGrant) {
                return program(request, caller.getRemoteAddr())
                        .map(owner -> granted(owner, null, now))
                        .orElseGet(() -> refused(OAuth2Error.INVALID_CLIENT));
            }
            String client =
                    request.getClientID() == null ? "" : request.getClientID().getValue();
            if (grant instanceof AuthorizationCodeGrant code) {
                return member(memberSignIn.redeemed(code, client, now), now);
            }
            if (grant instanceof RefreshTokenGrant token) {
                return member(memberSignIn.refreshed(token, client, now), now);
            }
            return refused(OAuth2Error.UNSUPPORTED_GRANT_TYPE);
        } catch (ParseException malformed) {
            return refused(Optional.ofNullable(malformed.getErrorObject()).orElse(OAuth2Error.INVALID_REQUEST));
        }
    }

    private static HTTPRequest read(String authorization, MultivaluedMap<String, String> body) {
        HTTPRequest request = new HTTPRequest(HTTPRequest.Method.POST, ANYWHERE);
        request.setEntityContentType(ContentType.APPLICATION_URLENCODED);
        if (authorization != null) {
            request.setAuthorization(authorization);
        }
        request.setBody(URLUtils.serializeParameters(body == null ? Map.of() : body));
        return request;
    }

    /** A program that has told its secret: by HTTP Basic, or in the form. */
    private Optional<TokenOwner> program(TokenRequest request, String address) {
        if (!(request.getClientAuthentication() instanceof PlainClientSecret told)) {
            return Optional.empty();
        }
        String client = told.getClientID().getValue();
        throttle.tried(client, address);
        Optional<TokenOwner> owner =
                clients.authenticated(client, told.getClientSecret().getValue());
        owner.ifPresent(known -> throttle.succeeded(client, address));
        return owner;
    }

    private Response member(Optional<SignIns.Taken> signIn, Instant now) {
        return signIn.map(taken -> granted(MemberSignIn.owner(taken), new RefreshToken(taken.refreshToken()), now))
                .orElseGet(() -> refused(OAuth2Error.INVALID_GRANT));
    }

    /** @param refresh null: none is given (RFC 6749, section 4.4.3) */
    private Response granted(TokenOwner owner, RefreshToken refresh, Instant now) {
        AccessToken access = new BearerAccessToken(
                issuer.token(owner, now), issuer.lifetime().toSeconds(), null);
        return answer(new AccessTokenResponse(new Tokens(access, refresh)).toHTTPResponse());
    }

    private static Response refused(ErrorObject error) {
        return answer(new TokenErrorResponse(error).toHTTPResponse());
    }

    private static Response answer(HTTPResponse written) {
        Response.ResponseBuilder response = Response.status(written.getStatusCode())
                .entity(written.getBody())
                .type(MediaType.APPLICATION_JSON_TYPE)
                .header("Cache-Control", "no-store");
        return (written.getStatusCode() == 401
                        ? response.header(HttpHeaders.WWW_AUTHENTICATE, "Basic realm=\"ledger\"")
                        : response)
                .build();
    }
}
