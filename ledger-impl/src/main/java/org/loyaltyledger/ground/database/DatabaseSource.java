package org.loyaltyledger.ground.database;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import javax.sql.DataSource;

/** Makes the container's data sources injectable, observed by a listener if there is one. */
@ApplicationScoped
public class DatabaseSource {

    public static final String NAME = "java:app/jdbc/ledger";

    /** The writers' own: sessions that lose their locks when nothing is heard of them. */
    public static final String WRITER_NAME = "java:app/jdbc/ledger-writer";

    @Resource(lookup = NAME)
    private DataSource dataSource;

    @Resource(lookup = WRITER_NAME)
    private DataSource writers;

    @Inject
    private Instance<PoolListener.Source> listeners;

    @Produces
    DataSource dataSource() {
        return observed(dataSource, NAME);
    }

    /** The data source of the writers. */
    public DataSource writers() {
        return observed(writers, WRITER_NAME);
    }

    private DataSource observed(DataSource pool, String name) {
        return new ObservedDataSource(
                pool, listeners.isResolvable() ? listeners.get().of(name) : PoolListener.NONE);
    }
}
