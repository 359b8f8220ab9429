package com.vixshield.market.store;

import java.sql.Connection;
import java.sql.SQLException;

import javax.sql.DataSource;

/** Several statements, all or none. */
final class Transaction {

    interface Work<T> {
        T on(Connection connection) throws SQLException;
    }

    private Transaction() {
    }

    /** @param step for the complaint when the database fails */
    static <T> T in(DataSource database, String step, Work<T> work) {
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
