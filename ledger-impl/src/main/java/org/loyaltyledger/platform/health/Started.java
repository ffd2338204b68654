package org.loyaltyledger.platform.health;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Startup;
import org.loyaltyledger.platform.database.Migration;

/** The schema is the one that this version needs. */
@Startup
@ApplicationScoped
public class Started implements HealthCheck {

    @Inject
    private Migration migration;

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("schema").status(migration.isDone()).build();
    }
}
