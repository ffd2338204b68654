package org.loyaltyledger.bench;

import java.sql.SQLException;
import java.time.Duration;
import java.util.List;

/** One way to move points, to be held against the others on the same server. */
public interface Variant extends AutoCloseable {

    /** Its row in the table: what, how many in flight, which accounts. */
    String name();

    /** Makes and fills its own tables. */
    void prepare() throws SQLException;

    /** Keeps it busy for the given time. */
    Run run(Duration time) throws SQLException;

    /** What is wrong with its books after the runs so far; empty when all is well. */
    List<String> faults() throws SQLException;

    @Override
    default void close() {}
}
