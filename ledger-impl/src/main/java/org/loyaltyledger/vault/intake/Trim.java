package org.loyaltyledger.vault.intake;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.loyaltyledger.api.problem.ProblemType;
import org.loyaltyledger.ground.column.InstantColumn;
import org.loyaltyledger.ground.problem.Problem;

/**
 * Lets go of the bodies of old answers. The keys stay for ever, so nothing is ever booked twice; a retry that comes later
 * than this is told which transaction it was.
 */
@ApplicationScoped
public class Trim {
    /** Answers that became old while no node ran for longer than this keep their bodies. */
    private static final Duration WINDOW = Duration.ofDays(7);

    private static final int ROWS_AT_ONCE = 2_000;

    private DataSource dataSource;
    private Clock clock;
    private Duration keep;

    Trim() {
        // for the container's proxy
    }

    @Inject
    Trim(
            DataSource dataSource,
            Clock clock,
            @ConfigProperty(name = "LEDGER_ANSWERS_KEPT", defaultValue = "P90D") Duration keep) {
        this.dataSource = dataSource;
        this.clock = clock;
        this.keep = keep;
    }

    /** @return how many bodies were let go */
    public int run() {
        Instant until = clock.instant().minus(keep);
        int trimmed = 0;
        try (Connection connection = dataSource.getConnection();
                PreparedStatement update = connection.prepareStatement("UPDATE answer SET body = NULL"
                        + " WHERE recorded_at >= ? AND recorded_at < ? AND body IS NOT NULL LIMIT "
                        + ROWS_AT_ONCE)) {
            update.setObject(1, InstantColumn.utc(until.minus(WINDOW)));
            update.setObject(2, InstantColumn.utc(until));
            int rows;
            do {
                rows = update.executeUpdate();
                trimmed += rows;
            } while (rows == ROWS_AT_ONCE);
        } catch (SQLException fault) {
            throw Problem.of(ProblemType.UNAVAILABLE, fault);
        }
        return trimmed;
    }
}
