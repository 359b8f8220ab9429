package com.vixshield.billing.stripe;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;

import javax.sql.DataSource;

/** Says after each transaction how many there were. */
final class WatchedDatabase {

    private WatchedDatabase() {
    }

    static DataSource of(DataSource watched, IntConsumer afterCommit) {
        AtomicInteger commits = new AtomicInteger();
        return (DataSource) Proxy.newProxyInstance(WatchedDatabase.class.getClassLoader(), new Class<?>[] { DataSource.class },
                (proxy, method, arguments) -> {
                    Object result = method.invoke(watched, arguments);
                    return result instanceof Connection connection
                            ? watched(connection, () -> afterCommit.accept(commits.incrementAndGet()))
                            : result;
                });
    }

    private static Connection watched(Connection connection, Runnable afterCommit) {
        return (Connection) Proxy.newProxyInstance(WatchedDatabase.class.getClassLoader(), new Class<?>[] { Connection.class },
                (proxy, method, arguments) -> {
                    try {
                        Object result = method.invoke(connection, arguments);
                        if (method.getName().equals("commit")) {
                            afterCommit.run();
                        }
                        return result;
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }
}
