package org.loyaltyledger.platform.database;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptor;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/**
 * Brings the schema up to date before anything else uses it. Each room keeps its migrations in its own folder below
 * {@code db}; the version ranges of the rooms do not overlap, so a room may add to its range after others went ahead.
 */
@ApplicationScoped
public class Migration {

    @Inject
    private DataSource database;

    private volatile boolean done;

    public boolean isDone() {
        return done;
    }

    /** Everybody else who starts with the application does so at a later priority. */
    void migrate(
            @Observes @Priority(Interceptor.Priority.PLATFORM_BEFORE) @Initialized(ApplicationScoped.class)
                    Object start) {
        Flyway.configure(Migration.class.getClassLoader())
                .dataSource(database)
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
}
