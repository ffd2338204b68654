package org.loyaltyledger.platform.database;

import jakarta.annotation.sql.DataSourceDefinition;
import java.sql.Connection;

/**
 * The data source of the writers: as {@link LedgerDatabase}, but with a lease on what its connections lock. Idle
 * connections leave the pool before the server closes them.
 */
@DataSourceDefinition(
        name = WriterDatabase.NAME,
        className = "org.loyaltyledger.platform.database.WritableDataSource",
        url = "${MPCONFIG=LEDGER_DB_URL}",
        user = "${MPCONFIG=LEDGER_DB_USER}",
        password = "${MPCONFIG=LEDGER_DB_PASSWORD}",
        isolationLevel = Connection.TRANSACTION_READ_COMMITTED,
        minPoolSize = 0,
        maxPoolSize = 64,
        initialPoolSize = 0,
        maxIdleTime = 4,
        properties = {
            // As metrics name it.
            "poolName=writers",
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
            // A writer locks the head of a partition. Should its node freeze or vanish, the server gives the lock back
            // when
            // it has heard nothing for so many seconds, and other nodes do not wait longer than that for it.
            "sessionVariables=wait_timeout=8,net_read_timeout=8,net_write_timeout=8,innodb_lock_wait_timeout=5",
            // A dead server is noticed: milliseconds to connect, and for an answer.
            "connectTimeout=3000",
            "socketTimeout=12000",
            "tcpKeepAlive=true",
            // Nobody waits for ever for a connection of the pool.
            "fish.payara.max-wait-time-in-millis=5000",
            // What a dead server left in the pool, or one that has become a secondary: the driver does not tell, so the
            // pool asks, at most once in two seconds for each connection.
            "fish.payara.is-connection-validation-required=true",
            "fish.payara.connection-validation-method=custom-validation",
            "fish.payara.validation-classname=org.glassfish.api.jdbc.validation.JDBC40ConnectionValidation",
            "fish.payara.validate-atmost-once-period-in-seconds=2",
            "fish.payara.fail-all-connections=false",
        })
public final class WriterDatabase {

    /** As the vault looks it up. */
    public static final String NAME = "java:app/jdbc/ledger-writer";

    private WriterDatabase() {}
}
