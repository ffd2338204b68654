package org.loyaltyledger.platform.health;

import jakarta.enterprise.context.ApplicationScoped;
import java.lang.management.ManagementFactory;
import java.util.Optional;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Liveness;

/** No threads wait for each other for ever; what a restart would not cure is no reason to be restarted. */
@Liveness
@ApplicationScoped
public class Alive implements HealthCheck {

    @Override
    public HealthCheckResponse call() {
        boolean deadlocked = Optional.ofNullable(
                        ManagementFactory.getThreadMXBean().findDeadlockedThreads())
                .isPresent();
        return HealthCheckResponse.named("threads").status(!deadlocked).build();
    }
}
