package org.loyaltyledger.it.vault;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.CountDownLatch;
import javax.sql.DataSource;

/** Freezes between the lock of a head and the commit, as a node does that is stopped or loses its network. */
final class FrozenDataSource {
    private final CountDownLatch holdsTheHead = new CountDownLatch(1);
    private final CountDownLatch thawed = new CountDownLatch(1);

    DataSource on(DataSource plain) {
        return (DataSource) Proxy.newProxyInstance(
                FrozenDataSource.class.getClassLoader(),
                new Class<?>[] {DataSource.class},
                (proxy, method, arguments) ->
                        method.getName().equals("getConnection") ? frozen(plain.getConnection()) : null);
    }

    void awaitHead() throws InterruptedException {
        holdsTheHead.await();
    }

    void thaw() {
        thawed.countDown();
    }

    private Connection frozen(Connection connection) throws SQLException {
        return (Connection) Proxy.newProxyInstance(
                FrozenDataSource.class.getClassLoader(),
                new Class<?>[] {Connection.class},
                (proxy, method, arguments) -> {
                    if (method.getName().equals("commit")) {
                        holdsTheHead.countDown();
                        thawed.await();
                    }
                    try {
                        return method.invoke(connection, arguments);
                    } catch (InvocationTargetException failure) {
                        throw failure.getCause();
                    }
                });
    }
}
