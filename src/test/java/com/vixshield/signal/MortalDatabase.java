package com.vixshield.signal;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;

import javax.sql.DataSource;

/** A database whose client dies at a chosen step: from then on its connections are cut, before or just after that step. */
final class MortalDatabase {

    private final DataSource database;
    private final AtomicInteger stepsLeft;
    private final boolean afterwards;

    private MortalDatabase(DataSource database, int steps, boolean afterwards) {
        this.database = database;
        this.stepsLeft = new AtomicInteger(steps);
        this.afterwards = afterwards;
    }

    /** @param afterwards whether the deadly step still happens, unnoticed by the client: a commit whose answer is lost */
    static DataSource dyingAfter(int steps, boolean afterwards, DataSource database) {
        MortalDatabase mortal = new MortalDatabase(database, steps, afterwards);
        return proxy(DataSource.class, (method, arguments) -> {
            Object result = mortal.call(database, method, arguments, null);
            return result instanceof Connection connection ? mortal.watched(connection) : result;
        });
    }

    private Connection watched(Connection connection) {
        return proxy(Connection.class, (method, arguments) -> {
            if (method.getName().equals("commit")) {
                return step(connection, method, arguments, connection);
            }
            Object result = call(connection, method, arguments, connection);
            return result instanceof PreparedStatement statement ? watched(statement, connection) : result;
        });
    }

    private PreparedStatement watched(PreparedStatement statement, Connection connection) {
        return proxy(PreparedStatement.class, (method, arguments) -> method.getName().startsWith("execute")
                ? step(statement, method, arguments, connection)
                : call(statement, method, arguments, connection));
    }

    private Object step(Object target, Method method, Object[] arguments, Connection connection) throws Throwable {
        int left = stepsLeft.decrementAndGet();
        if (left == 0 && afterwards) {
            call(target, method, arguments, connection);
        }
        if (left <= 0) {
            connection.abort(Runnable::run);
            throw new SQLException("the node is dead");
        }
        return call(target, method, arguments, connection);
    }

    private Object call(Object target, Method method, Object[] arguments, Connection connection) throws Throwable {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }

    private interface Call {
        Object on(Method method, Object[] arguments) throws Throwable;
    }

    private static <T> T proxy(Class<T> type, Call call) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[]{type},
                (self, method, arguments) -> call.on(method, arguments)));
    }
}
