package org.loyaltyledger.ground.database;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import javax.sql.DataSource;

/** Makes the container's data source injectable. */
@ApplicationScoped
public class DatabaseSource {

    public static final String NAME = "java:app/jdbc/ledger";

    @Resource(lookup = NAME)
    private DataSource dataSource;

    @Produces
    DataSource dataSource() {
        return dataSource;
    }
}
