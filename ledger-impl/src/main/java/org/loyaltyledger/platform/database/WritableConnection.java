package org.loyaltyledger.platform.database;

import com.mysql.cj.conf.HostInfo;
import com.mysql.cj.jdbc.CloseOption;
import com.mysql.cj.jdbc.ConnectionImpl;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

/** A connection that counts as valid only while its server takes writes: the pool drops it when it becomes a secondary. */
final class WritableConnection extends ConnectionImpl {

    private final transient AtomicInteger open;
    private final transient AtomicBoolean counted = new AtomicBoolean(true);

    /** @param open counts the connections of the pool */
    WritableConnection(HostInfo host, AtomicInteger open) throws SQLException {
        super(host);
        this.open = open;
        open.incrementAndGet();
    }

    @Override
    public void close() throws SQLException {
        ended();
        super.close();
    }

    /** Every end but {@link #close} comes by here: an abort, a timeout, an error that the driver takes for fatal. */
    @Override
    public void abortInternal() throws SQLException {
        ended();
        super.abortInternal();
    }

    @Override
    public void doClose(Throwable reason, CloseOption... options) throws SQLException {
        ended();
        super.doClose(reason, options);
    }

    private void ended() {
        if (counted != null && counted.compareAndSet(true, false)) {
            open.decrementAndGet();
        }
    }

    @Override
    public boolean isValid(int timeoutSeconds) throws SQLException {
        return super.isValid(timeoutSeconds) && isWritable();
    }

    /** {@code super_read_only} implies {@code read_only}, and MariaDB has only the latter. */
    boolean isWritable() {
        try (Statement statement = createStatement();
                ResultSet row = statement.executeQuery("SELECT @@GLOBAL.read_only")) {
            row.next();
            String readOnly = row.getString(1);
            return readOnly.equals("0") || readOnly.equalsIgnoreCase("OFF");
        } catch (SQLException lost) {
            return false;
        }
    }
}
