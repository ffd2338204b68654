package org.loyaltyledger.ground.database;

import java.io.PrintWriter;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.logging.Logger;
import javax.sql.DataSource;

/** The container's data source, with a listener that hears of its connections. */
public final class ObservedDataSource implements DataSource {

    private final DataSource pool;
    private final PoolListener listener;

    public ObservedDataSource(DataSource pool, PoolListener listener) {
        this.pool = pool;
        this.listener = listener;
    }

    @Override
    public Connection getConnection() throws SQLException {
        return observed(pool::getConnection);
    }

    @Override
    public Connection getConnection(String user, String password) throws SQLException {
        return observed(() -> pool.getConnection(user, password));
    }

    private interface Acquisition {
        Connection connection() throws SQLException;
    }

    private Connection observed(Acquisition acquisition) throws SQLException {
        long begin = System.nanoTime();
        try {
            Connection connection = acquisition.connection();
            listener.acquired(System.nanoTime() - begin);
            return (Connection) Proxy.newProxyInstance(
                    ObservedDataSource.class.getClassLoader(),
                    new Class<?>[] {Connection.class},
                    new Observed(connection, listener));
        } catch (SQLException none) {
            listener.failed(System.nanoTime() - begin);
            throw none;
        }
    }

    private static final class Observed implements InvocationHandler {
        private final Connection connection;
        private final PoolListener listener;
        private final AtomicBoolean released = new AtomicBoolean();

        private Observed(Connection connection, PoolListener listener) {
            this.connection = connection;
            this.listener = listener;
        }

        @Override
        public Object invoke(Object proxy, Method method, Object[] arguments) throws Throwable {
            try {
                return method.invoke(connection, arguments);
            } catch (InvocationTargetException thrown) {
                throw thrown.getCause();
            } finally {
                // A connection that was aborted is closed as well by whoever took it.
                if (method.getName().equals("close") && released.compareAndSet(false, true)) {
                    listener.released();
                }
            }
        }
    }

    @Override
    public PrintWriter getLogWriter() throws SQLException {
        return pool.getLogWriter();
    }

    @Override
    public void setLogWriter(PrintWriter out) throws SQLException {
        pool.setLogWriter(out);
    }

    @Override
    public void setLoginTimeout(int seconds) throws SQLException {
        pool.setLoginTimeout(seconds);
    }

    @Override
    public int getLoginTimeout() throws SQLException {
        return pool.getLoginTimeout();
    }

    @Override
    public Logger getParentLogger() {
        return Logger.getLogger(ObservedDataSource.class.getPackageName());
    }

    @Override
    public <T> T unwrap(Class<T> type) throws SQLException {
        return type.isInstance(pool) ? type.cast(pool) : pool.unwrap(type);
    }

    @Override
    public boolean isWrapperFor(Class<?> type) throws SQLException {
        return type.isInstance(pool) || pool.isWrapperFor(type);
    }
}
