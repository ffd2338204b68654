package org.loyaltyledger.platform.database;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptor;
import java.util.Optional;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.flywaydb.core.Flyway;

/**
 * Brings the schema up to date before anything else uses it. Each room keeps its migrations in its own folder below
 * {@code db}; the version ranges of the rooms do not overlap, so a room may add to its range after others went ahead.
 */
@ApplicationScoped
public class Migration {

    @Inject
    @ConfigProperty(name = "LEDGER_DB_URL")
    private String url;

    @Inject
    @ConfigProperty(name = "LEDGER_DB_USER")
    private String user;

    @Inject
    @ConfigProperty(name = "LEDGER_DB_PASSWORD")
    private Optional<String> password;

    private volatile boolean done;

    public boolean isDone() {
        return done;
    }

    /** Everybody else who starts with the application does so at a later priority. */
    void migrate(
            @Observes @Priority(Interceptor.Priority.PLATFORM_BEFORE) @Initialized(ApplicationScoped.class)
                    Object start) {
        Flyway.configure(Migration.class.getClassLoader())
                .dataSource(patient())
                .locations("classpath:db")
                .outOfOrder(true)
                .validateMigrationNaming(true)
                .callbacks(new BinaryCollation())
                // The database may still be starting beside us.
                .connectRetries(60)
                .connectRetriesInterval(1)
                .load()
                .migrate();
        done = true;
    }

    /** Without the pool's limit for an answer: a table of many rows takes longer to be changed. */
    private DataSource patient() {
        WritableDataSource database = new WritableDataSource();
        database.setURL(url + (url.contains("?") ? "&" : "?") + "socketTimeout=0&connectTimeout=3000"
                + "&connectionTimeZone=UTC&forceConnectionTimeZoneToSession=true&characterEncoding=UTF-8");
        database.setUser(user);
        database.setPassword(password.orElse(""));
        return database;
    }
}
