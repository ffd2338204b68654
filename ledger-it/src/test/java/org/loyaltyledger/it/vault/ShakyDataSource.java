package org.loyaltyledger.it.vault;

import java.io.PrintWriter;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.util.Random;
import java.util.logging.Logger;
import javax.sql.DataSource;

/**
 * Loses the reply to a commit now and then - sometimes the commit had arrived, sometimes not - and breaks other calls:
 * what a network between service and database does.
 */
final class ShakyDataSource implements DataSource {
    private final DataSource plain;
    private final Random random;

    ShakyDataSource(DataSource plain, Random random) {
        this.plain = plain;
        this.random = random;
    }

    @Override
    public Connection getConnection() throws SQLException {
        if (chance(10)) {
            throw lost();
        }
        Connection connection = plain.getConnection();
        return (Connection) Proxy.newProxyInstance(
                ShakyDataSource.class.getClassLoader(),
                new Class<?>[] {Connection.class},
                (proxy, method, arguments) -> {
                    boolean commit = method.getName().equals("commit");
                    if (commit && chance(20)
                            || method.getName().matches("prepareStatement|createStatement") && chance(1)) {
                        connection.rollback();
                        throw lost();
                    }
                    try {
                        Object result = method.invoke(connection, arguments);
                        if (commit && chance(20)) {
                            throw lost();
                        }
                        return result;
                    } catch (InvocationTargetException failure) {
                        throw failure.getCause();
                    }
                });
    }

    private boolean chance(int percent) {
        synchronized (random) {
            return random.nextInt(100) < percent;
        }
    }

    private static SQLException lost() {
        return new SQLNonTransientConnectionException("the line went dead", "08S01");
    }

    @Override
    public Connection getConnection(String user, String password) throws SQLException {
        return getConnection();
    }

    @Override
    public PrintWriter getLogWriter() throws SQLException {
        return plain.getLogWriter();
    }

    @Override
    public void setLogWriter(PrintWriter out) throws SQLException {
        plain.setLogWriter(out);
    }

    @Override
    public void setLoginTimeout(int seconds) throws SQLException {
        plain.setLoginTimeout(seconds);
    }

    @Override
    public int getLoginTimeout() throws SQLException {
        return plain.getLoginTimeout();
    }

    @Override
    public Logger getParentLogger() {
        return Logger.getGlobal();
    }

    @Override
    public <T> T unwrap(Class<T> type) throws SQLException {
        return plain.unwrap(type);
    }

    @Override
    public boolean isWrapperFor(Class<?> type) throws SQLException {
        return plain.isWrapperFor(type);
    }
}
