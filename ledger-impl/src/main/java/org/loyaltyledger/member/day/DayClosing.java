package org.loyaltyledger.member.day;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.time.LocalDate;
import java.util.Optional;
import javax.sql.DataSource;
import org.loyaltyledger.ground.database.Database;

/** How far a programme's days are closed. */
@ApplicationScoped
public class DayClosing {

    private DataSource database;

    DayClosing() {
        // for the container's proxy
    }

    @Inject
    DayClosing(DataSource database) {
        this.database = database;
    }

    /** The last business day that was run to its end; empty before the first. */
    public Optional<LocalDate> lastClosed(long programme) {
        return Database.read(database, connection -> {
            try (PreparedStatement query = connection.prepareStatement(
                    "SELECT MAX(on_date) FROM day_run WHERE programme_id = ? AND ended_at IS NOT NULL")) {
                query.setLong(1, programme);
                try (ResultSet rows = query.executeQuery()) {
                    rows.next();
                    return Optional.ofNullable(rows.getObject(1, LocalDate.class));
                }
            }
        });
    }
}
