package com.vixshield.billing.stripe;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import java.util.function.UnaryOperator;

import javax.sql.DataSource;

/** Says what a database is asked, and after each transaction how many there were. */
final class WatchedDatabase {

    private WatchedDatabase() {
    }

    /** Tells each statement before it is prepared. */
    static DataSource telling(DataSource watched, Consumer<String> statement) {
        return proxy(DataSource.class, watched, call -> {
        }, result -> result instanceof Connection connection
                ? proxy(Connection.class, connection, statement, same -> same)
                : result);
    }

    private static <T> T proxy(Class<T> type, T behind, Consumer<String> prepares, UnaryOperator<Object> change) {
        return type.cast(Proxy.newProxyInstance(WatchedDatabase.class.getClassLoader(), new Class<?>[]{type},
                (proxy, method, arguments) -> {
                    if (method.getName().equals("prepareStatement")) {
                        prepares.accept((String) arguments[0]);
                    }
                    try {
                        return change.apply(method.invoke(behind, arguments));
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                }));
    }

    static DataSource of(DataSource watched, IntConsumer afterCommit) {
        AtomicInteger commits = new AtomicInteger();
        return (DataSource) Proxy.newProxyInstance(WatchedDatabase.class.getClassLoader(), new Class<?>[]{DataSource.class},
                (proxy, method, arguments) -> {
                    Object result = method.invoke(watched, arguments);
                    return result instanceof Connection connection
                            ? watched(connection, () -> afterCommit.accept(commits.incrementAndGet()))
                            : result;
                });
    }

    private static Connection watched(Connection connection, Runnable afterCommit) {
        return (Connection) Proxy.newProxyInstance(WatchedDatabase.class.getClassLoader(), new Class<?>[]{Connection.class},
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
