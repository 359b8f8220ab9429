package com.vixshield.billing.stripe;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;

import javax.sql.DataSource;

/** A node that is killed before its n-th word to the database: its connection is cut, as the server sees it. */
public final class DyingDatabase {

    private DyingDatabase() {
    }

    public static DataSource after(int words, DataSource healthy) {
        AtomicInteger left = new AtomicInteger(words);
        return (DataSource) Proxy.newProxyInstance(DyingDatabase.class.getClassLoader(), new Class<?>[]{DataSource.class},
                (proxy, method, arguments) -> {
                    Object result = method.invoke(healthy, arguments);
                    return result instanceof Connection connection ? mortal(connection, left) : result;
                });
    }

    private static Connection mortal(Connection connection, AtomicInteger left) {
        return (Connection) Proxy.newProxyInstance(DyingDatabase.class.getClassLoader(), new Class<?>[]{Connection.class},
                (proxy, method, arguments) -> {
                    boolean word = method.getName().equals("prepareStatement") || method.getName().equals("commit");
                    if (word && left.getAndDecrement() <= 0) {
                        connection.abort(Runnable::run);
                        throw new SQLException("killed");
                    }
                    try {
                        return method.invoke(connection, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }
}
