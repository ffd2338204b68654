package org.loyaltyledger.platform;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.Map;
import org.eclipse.microprofile.auth.LoginConfig;
import org.eclipse.microprofile.openapi.annotations.OpenAPIDefinition;
import org.eclipse.microprofile.openapi.annotations.enums.SecuritySchemeType;
import org.eclipse.microprofile.openapi.annotations.info.Info;
import org.eclipse.microprofile.openapi.annotations.info.License;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.security.SecurityScheme;

/** The JAX-RS application at the root of the service; resources are found by their annotations. */
@OpenAPIDefinition(
        info =
                @Info(
                        title = "Loyalty Ledger",
                        version = "1",
                        description =
                                "Points are earned, held, spent, returned and expire. Every failure is an RFC 9457 problem"
                                        + " document whose type is explained at /problems.",
                        license =
                                @License(name = "Apache-2.0", url = "https://www.apache.org/licenses/LICENSE-2.0.txt")),
        security = @SecurityRequirement(name = "token"))
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
