package org.loyaltyledger.platform.database;

import jakarta.annotation.sql.DataSourceDefinition;
import java.sql.Connection;

/**
 * The data source of everything but the writers, which have {@link WriterDatabase}: any MySQL 8.4/9.x or MariaDB 10.11/11.4 by Connector/J, one server
 * or several of which one takes writes. Where it is comes from
 * {@code LEDGER_DB_URL}, {@code LEDGER_DB_USER} and {@code LEDGER_DB_PASSWORD}, as environment variables or system
 * properties.
 */
@DataSourceDefinition(
        name = LedgerDatabase.NAME,
        className = "org.loyaltyledger.platform.database.WritableDataSource",
        url = "${MPCONFIG=LEDGER_DB_URL}",
        user = "${MPCONFIG=LEDGER_DB_USER}",
        password = "${MPCONFIG=LEDGER_DB_PASSWORD}",
        isolationLevel = Connection.TRANSACTION_READ_COMMITTED,
        minPoolSize = 4,
        maxPoolSize = 48,
        initialPoolSize = 0,
        maxIdleTime = 300,
        properties = {
            // As metrics name it.
            "poolName=requests",
            // Many rows in one statement. Not prepared on the server: each batch has another number of rows, so each
            // would be another statement to prepare, used once.
            "rewriteBatchedStatements=true",
            "useServerPrepStmts=false",
            "cachePrepStmts=true",
            "prepStmtCacheSize=256",
            "prepStmtCacheSqlLimit=65536",
            // Fewer round trips: the driver remembers what it has set.
            "cacheServerConfiguration=true",
            "useLocalSessionState=true",
            "elideSetAutoCommits=true",
            // Instants are UTC, whatever zone the machines are in.
            "connectionTimeZone=UTC",
            "forceConnectionTimeZoneToSession=true",
            "characterEncoding=UTF-8",
            // A dead server is noticed: milliseconds to connect, and for an answer.
            "connectTimeout=3000",
            "socketTimeout=60000",
            "tcpKeepAlive=true",
            // Nobody waits for ever for a connection of the pool.
            "fish.payara.max-wait-time-in-millis=5000",
            // What a dead server left in the pool, or one that has become a secondary: the driver does not tell, so the
            // pool asks, at most once in two seconds for each connection; one that is dead takes the others with it.
            "fish.payara.is-connection-validation-required=true",
            "fish.payara.connection-validation-method=custom-validation",
            "fish.payara.validation-classname=org.glassfish.api.jdbc.validation.JDBC40ConnectionValidation",
            "fish.payara.validate-atmost-once-period-in-seconds=2",
            "fish.payara.fail-all-connections=true",
        })
public final class LedgerDatabase {

    /** Where rooms find it: {@code @Resource(lookup = LedgerDatabase.NAME)}, or this text below the roof. */
    public static final String NAME = "java:app/jdbc/ledger";

    private LedgerDatabase() {}
}
