package com.vixshield.platform.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import javax.sql.DataSource;

import org.junit.jupiter.api.Test;

class TransactionTest {

    private final List<String> calls = new ArrayList<>();
    private boolean closed;

    @Test
    void commitsAndGivesTheConnectionBackAsItWas() throws SQLException {
        String result = Statements.transaction(database(), connection -> "done");

        assertThat(result).isEqualTo("done");
        assertThat(calls).containsExactly("setAutoCommit(false)", "commit()", "rollback()", "setAutoCommit(true)", "close()");
    }

    /** To switch auto-commit on would commit half of the work. */
    @Test
    void rollsBackAfterAnError() {
        assertThatThrownBy(() -> Statements.transaction(database(), connection -> {
            throw new StackOverflowError("too deep");
        })).hasMessage("too deep");

        assertThat(calls).containsExactly("setAutoCommit(false)", "rollback()", "setAutoCommit(true)", "close()");
    }

    @Test
    void aConnectionThatTheServerClosedHidesNoFailure() {
        assertThatThrownBy(() -> Statements.transaction(database(), "the work failed", connection -> {
            closed = true;
            throw new SQLException("terminating connection due to idle-in-transaction timeout");
        })).hasMessage("the work failed").hasRootCauseMessage("terminating connection due to idle-in-transaction timeout");

        assertThat(calls).containsExactly("setAutoCommit(false)", "close()");
    }

    private DataSource database() {
        return proxy(DataSource.class, (name, arguments) -> proxy(Connection.class, this::record));
    }

    private Object record(String name, Object[] arguments) throws SQLException {
        if (name.equals("isClosed")) {
            return closed;
        }
        calls.add(name + "(" + String.join(", ", Arrays.stream(arguments).map(String::valueOf).toList()) + ")");
        return null;
    }

    private interface Call {
        Object on(String name, Object[] arguments) throws SQLException;
    }

    private static <T> T proxy(Class<T> type, Call call) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[]{type},
                (self, method, arguments) -> call.on(method.getName(), arguments == null ? new Object[0] : arguments)));
    }
}
