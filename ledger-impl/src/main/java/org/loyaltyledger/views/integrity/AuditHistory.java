package org.loyaltyledger.views.integrity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import javax.sql.DataSource;
import org.loyaltyledger.ground.database.Database;

/** When a programme's books were audited last, and what was found. */
@ApplicationScoped
public class AuditHistory {

    private DataSource database;

    AuditHistory() {
        // for the container's proxy
    }

    @Inject
    AuditHistory(DataSource database) {
        this.database = database;
    }

    /** @param differences how many places did not agree */
    public record Ended(Instant at, long differences) {}

    /** The last audit in the background that came to its end; empty before the first. */
    public Optional<Ended> last(long programme) {
        return Database.read(database, connection -> {
            try (PreparedStatement query = connection.prepareStatement(
                    "SELECT ended_at, differences FROM audit_run WHERE programme_id = ? AND ended_at IS NOT NULL"
                            + " ORDER BY started_at DESC LIMIT 1")) {
                query.setLong(1, programme);
                try (ResultSet rows = query.executeQuery()) {
                    return rows.next()
                            ? Optional.of(new Ended(
                                    rows.getObject("ended_at", LocalDateTime.class)
                                            .toInstant(ZoneOffset.UTC),
                                    rows.getLong("differences")))
                            : Optional.empty();
                }
            }
        });
    }
}
