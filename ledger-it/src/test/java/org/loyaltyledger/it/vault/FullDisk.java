package org.loyaltyledger.it.vault;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.sql.DataSource;

/** A server whose disk is full: it reads and locks as ever, and refuses to write. */
final class FullDisk {
    private final AtomicBoolean full = new AtomicBoolean();

    void fill() {
        full.set(true);
    }

    void free() {
        full.set(false);
    }

    DataSource on(DataSource plain) {
        return wrap(DataSource.class, plain);
    }

    @SuppressWarnings("unchecked") // a proxy of the interface it is asked for
    private <T> T wrap(Class<T> type, Object target) {
        return (T) Proxy.newProxyInstance(
                FullDisk.class.getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> {
                    if (full.get() && method.getName().matches("executeUpdate|executeBatch")) {
                        throw new SQLException("The table 'entry' is full", "HY000", 1114);
                    }
                    try {
                        Object result = method.invoke(target, arguments);
                        return result instanceof Connection
                                ? wrap(Connection.class, result)
                                : result instanceof Statement
                                                && method.getName().equals("createStatement")
                                        ? wrap(Statement.class, result)
                                        : result;
                    } catch (InvocationTargetException failure) {
                        throw failure.getCause();
                    }
                });
    }
}
