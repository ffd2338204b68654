package org.loyaltyledger.vault.intake;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.Optional;
import javax.sql.DataSource;
import org.loyaltyledger.ground.caller.Caller;
import org.loyaltyledger.ground.database.Database;
import org.loyaltyledger.vault.writer.IdempotencyKey;

/**
 * Keys that were stored under the display name of their caller, before callers were known by issuer and subject. They
 * cannot be stored anew, because only a digest of the name and the key is kept; so a database that holds some is asked
 * for both. A new database is not.
 */
@ApplicationScoped
public class FormerKeys {

    private DataSource dataSource;
    private volatile Boolean any;

    FormerKeys() {
        // for the container's proxy
    }

    @Inject
    FormerKeys(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** How the caller's keys were stored then; empty if there is none of that time. */
    Optional<IdempotencyKey.Former> of(Caller caller) {
        return any()
                ? Optional.of(
                        new IdempotencyKey.Former(caller.name(), caller.name().equals(caller.subject())))
                : Optional.empty();
    }

    /** It does not change while the service runs, so it is asked once. */
    private boolean any() {
        Boolean known = any;
        if (known == null) {
            known = read();
            any = known;
        }
        return known;
    }

    private boolean read() {
        return Database.read(dataSource, connection -> {
            try (Statement statement = connection.createStatement();
                    ResultSet rows = statement.executeQuery("SELECT 1 FROM answer_by_name LIMIT 1")) {
                return rows.next();
            }
        });
    }
}
