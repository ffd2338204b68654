package org.loyaltyledger.platform.health;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import org.loyaltyledger.platform.fault.StorageFailure;

/** The database had room for what was stored last. */
@Readiness
@ApplicationScoped
public class StorageReady implements HealthCheck {

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("storage")
                .status(!StorageFailure.isRecent())
                .build();
    }
}
