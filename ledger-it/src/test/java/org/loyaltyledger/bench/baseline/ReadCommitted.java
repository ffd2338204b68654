package org.loyaltyledger.bench.baseline;

import java.sql.Connection;
import org.eclipse.persistence.sessions.DatabaseLogin;
import org.eclipse.persistence.sessions.Session;
import org.eclipse.persistence.sessions.SessionCustomizer;

/** The textbook baseline's connections have the isolation that those of all variants have. */
public final class ReadCommitted implements SessionCustomizer {

    @Override
    public void customize(Session session) {
        ((DatabaseLogin) session.getDatasourceLogin()).setTransactionIsolation(Connection.TRANSACTION_READ_COMMITTED);
    }
}
