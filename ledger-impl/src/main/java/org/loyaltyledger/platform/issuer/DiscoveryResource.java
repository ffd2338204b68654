package org.loyaltyledger.platform.issuer;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.oauth2.sdk.GrantType;
import com.nimbusds.oauth2.sdk.ResponseType;
import com.nimbusds.oauth2.sdk.as.AuthorizationServerMetadata;
import com.nimbusds.oauth2.sdk.auth.ClientAuthenticationMethod;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;

/**
 * What the embedded issuer can do and where (RFC 8414; by the name of OpenID Connect too, because that is where most
 * libraries look).
 */
@Path("/.well-known")
@RequestScoped
@PermitAll
@Produces(MediaType.APPLICATION_JSON)
public class DiscoveryResource {

    @Inject
    private Issuer issuer;

    @Inject
    private DemoSignIn demo;

    @Context
    private UriInfo uri;

    @GET
    @Path("/oauth-authorization-server")
    @Operation(hidden = true)
    public Map<String, Object> server() {
        issuer.publicKeys(); // off: not found
        AuthorizationServerMetadata server =
                new AuthorizationServerMetadata(new com.nimbusds.oauth2.sdk.id.Issuer(issuer.name()));
        List<GrantType> grants = new ArrayList<>(List.of(GrantType.CLIENT_CREDENTIALS));
        List<ClientAuthenticationMethod> authentication = new ArrayList<>(
                List.of(ClientAuthenticationMethod.CLIENT_SECRET_BASIC, ClientAuthenticationMethod.CLIENT_SECRET_POST));
        if (demo.isOn()) {
            grants.addAll(List.of(GrantType.AUTHORIZATION_CODE, GrantType.REFRESH_TOKEN));
            authentication.add(ClientAuthenticationMethod.NONE);
            server.setAuthorizationEndpointURI(uri.getBaseUri().resolve("oauth/authorize"));
            server.setCodeChallengeMethods(List.of(CodeChallengeMethod.S256));
            server.setSupportsAuthorizationResponseIssuerParam(true);
        }
        server.setResponseTypes(demo.isOn() ? List.of(ResponseType.CODE) : List.of());
        server.setGrantTypes(grants);
        server.setTokenEndpointURI(uri.getBaseUri().resolve("oauth/token"));
        server.setTokenEndpointAuthMethods(authentication);
        server.setJWKSetURI(uri.getBaseUri().resolve("oauth/jwks"));
        return server.toJSONObject();
    }

    @GET
    @Path("/openid-configuration")
    @Operation(hidden = true)
    public Map<String, Object> provider() {
        Map<String, Object> provider = server();
        provider.put("subject_types_supported", List.of("public"));
        provider.put("id_token_signing_alg_values_supported", List.of(JWSAlgorithm.RS256.getName()));
        return provider;
    }
}
