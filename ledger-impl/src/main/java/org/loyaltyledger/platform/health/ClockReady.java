package org.loyaltyledger.platform.health;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import org.loyaltyledger.ground.column.InstantColumn;
import org.loyaltyledger.ground.time.AdjustableClock;

/** This machine's clock and the database's are close to each other; otherwise nothing is booked here. */
@Readiness
@ApplicationScoped
public class ClockReady implements HealthCheck {

    @Inject
    private DataSource database;

    @Inject
    private Clock clock;

    @Inject
    @ConfigProperty(name = "LEDGER_CLOCK_TOLERANCE", defaultValue = "PT5S")
    private Duration tolerance;

    @Override
    public HealthCheckResponse call() {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT UTC_TIMESTAMP(6)")) {
            row.next();
            Instant shared = InstantColumn.instant(row.getObject(1, LocalDateTime.class));
            Duration ahead = Duration.between(shared, clock.instant().minus(AdjustableClock.offsetOf(clock)));
            return HealthCheckResponse.named("clock")
                    .status(ahead.abs().compareTo(tolerance) <= 0)
                    .withData("aheadMillis", ahead.toMillis())
                    .build();
        } catch (SQLException down) {
            return HealthCheckResponse.named("clock").down().build();
        }
    }
}
