package org.loyaltyledger.ground.database;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import javax.sql.DataSource;

/** Makes the container's data source injectable. */
@ApplicationScoped
public class DatabaseSource {

    public static final String NAME = "java:app/jdbc/ledger";

    /** The writers' own: sessions that lose their locks when nothing is heard of them. */
    public static final String WRITER_NAME = "java:app/jdbc/ledger-writer";

    @Resource(lookup = NAME)
    private DataSource dataSource;

    @Produces
    DataSource dataSource() {
        return dataSource;
    }
}
