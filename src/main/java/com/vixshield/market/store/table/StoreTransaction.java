package com.vixshield.market.store.table;

import java.sql.Connection;
import java.sql.SQLException;

import javax.sql.DataSource;

import io.quarkus.arc.Arc;
import io.quarkus.narayana.jta.QuarkusTransaction;

/**
 * Runs several statements, all or none, whoever asks: a page's transaction is of another role, so it waits outside. Without
 * the application, for the import command, there is none.
 */
public final class StoreTransaction {

    public interface Work<T> {
        T on(Connection connection) throws SQLException;
    }

    private StoreTransaction() {
    }

    /** @param step for the complaint when the database fails */
    public static <T> T in(DataSource database, String step, Work<T> work) {
        if (Arc.container() == null) {
            return run(database, step, work);
        }
        return QuarkusTransaction.suspendingExisting().call(() -> run(database, step, work));
    }

    private static <T> T run(DataSource database, String step, Work<T> work) {
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            try {
                T result = work.on(connection);
                connection.commit();
                return result;
            } finally {
                // does nothing after a commit
                connection.rollback();
                connection.setAutoCommit(true);
            }
        } catch (SQLException e) {
            throw new StoreException(step, e);
        }
    }
}
