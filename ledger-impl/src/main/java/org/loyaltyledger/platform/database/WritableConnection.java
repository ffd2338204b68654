package org.loyaltyledger.platform.database;

import com.mysql.cj.conf.HostInfo;
import com.mysql.cj.jdbc.ConnectionImpl;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** A connection that counts as valid only while its server takes writes: the pool drops it when it becomes a secondary. */
final class WritableConnection extends ConnectionImpl {

    WritableConnection(HostInfo host) throws SQLException {
        super(host);
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
