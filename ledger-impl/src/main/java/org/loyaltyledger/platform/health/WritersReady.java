package org.loyaltyledger.platform.health;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import org.loyaltyledger.vault.writer.Vault;

/** Every writer of the vault takes commands; shows how many wait in each queue. */
@Readiness
@ApplicationScoped
public class WritersReady implements HealthCheck {

    @Inject
    private Vault vault;

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("writers")
                .status(vault.isReady())
                .withData(
                        "waiting",
                        vault.depths().values().stream()
                                .mapToLong(Integer::longValue)
                                .sum())
                .build();
    }
}
