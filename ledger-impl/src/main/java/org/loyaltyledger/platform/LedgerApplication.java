package org.loyaltyledger.platform;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.Map;
import org.eclipse.microprofile.auth.LoginConfig;
import org.eclipse.microprofile.openapi.annotations.OpenAPIDefinition;
import org.eclipse.microprofile.openapi.annotations.enums.SecuritySchemeType;
import org.eclipse.microprofile.openapi.annotations.info.Contact;
import org.eclipse.microprofile.openapi.annotations.info.Info;
import org.eclipse.microprofile.openapi.annotations.info.License;
import org.eclipse.microprofile.openapi.annotations.security.OAuthFlow;
import org.eclipse.microprofile.openapi.annotations.security.OAuthFlows;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.security.SecurityScheme;

/** The JAX-RS application at the root of the service; resources are found by their annotations. */
@OpenAPIDefinition(
        info =
                @Info(
                        title = "Loyalty Ledger",
                        version = "1",
                        contact = @Contact(name = "Whoever operates this ledger"),
                        description = "Points are earned, held, spent, returned and expire.\n\n"
                                + "**Failures** are RFC 9457 problem documents whose type is explained at /problems.\n\n"
                                + "**Lists** are `items` with a link `next` to the next page; it is absent on the last.\n\n"
                                + "**Absent** fields mean what their description says; no field is null. New fields may"
                                + " be added to answers, and new values where a field is plain text: ignore what you"
                                + " do not know.\n\n"
                                + "**Quotas** are told by the headers `RateLimit` and `RateLimit-Policy`; every answer has"
                                + " an `X-Request-Id`.",
                        license =
                                @License(name = "Apache-2.0", url = "https://www.apache.org/licenses/LICENSE-2.0.txt")),
        security = {@SecurityRequirement(name = "oauth2"), @SecurityRequirement(name = "token")})
@SecurityScheme(
        securitySchemeName = "oauth2",
        type = SecuritySchemeType.OAUTH2,
        description = "The embedded issuer, for registered programs. Another OpenID provider may take its place.",
        flows =
                @OAuthFlows(
                        clientCredentials =
                                @OAuthFlow(
                                        tokenUrl = "/oauth/token",
                                        scopes = {})))
@SecurityScheme(
        securitySchemeName = "token",
        type = SecuritySchemeType.HTTP,
        scheme = "bearer",
        bearerFormat = "JWT",
        description = "A MicroProfile JWT with a role (till, partner, member, operator, auditor) among its groups")
@ApplicationPath("/")
@ApplicationScoped // so that the container sees LoginConfig
@LoginConfig(authMethod = "MP-JWT")
public class LedgerApplication extends Application {

    @Override
    public Map<String, Object> getProperties() {
        return Map.of(
                // Bodies are read and written by our own, strict reader and writer; the lenient ones stay out.
                "jersey.config.jsonFeature",
                "none",
                "jersey.config.disableMoxyJson",
                true,
                "jersey.config.server.wadl.disableWadl",
                true,
                // An empty answer stays empty instead of becoming the container's error page.
                "jersey.config.server.response.setStatusOverSendError",
                true);
    }
}
