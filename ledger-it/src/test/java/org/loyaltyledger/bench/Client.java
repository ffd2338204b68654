package org.loyaltyledger.bench;

import java.sql.SQLException;

/** One caller: it makes one request at a time and waits for its answer. */
public interface Client extends AutoCloseable {

    /** One operation, from request to acknowledgement. */
    void once() throws SQLException;

    @Override
    default void close() throws SQLException {}

    /** Opens the n-th of the callers of one run. */
    interface Source {
        Client open(int number) throws SQLException;
    }
}
