package org.loyaltyledger.platform;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.Map;
import org.eclipse.microprofile.auth.LoginConfig;

/** The JAX-RS application at the root of the service; resources are found by their annotations. */
@ApplicationPath("/")
@ApplicationScoped // so that the container sees LoginConfig
@LoginConfig(authMethod = "MP-JWT")
public class LedgerApplication extends Application {

    @Override
    public Map<String, Object> getProperties() {
        return Map.of(
                // Jackson reads and writes here, strictly; the lenient ones stay out.
                "jersey.config.jsonBinding.feature.disable",
                true,
                "jersey.config.disableMoxyJson",
                true,
                "jersey.config.server.wadl.disableWadl",
                true,
                // An empty answer stays empty instead of becoming the container's error page.
                "jersey.config.server.response.setStatusOverSendError",
                true);
    }
}
