package com.vixshield.account.data;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import com.vixshield.platform.sql.Statements;

import io.agroal.api.AgroalDataSource;

/** Reads all rows of the current account as of one moment, with the application's role, which sees no other account. */
@ApplicationScoped
class AccountRowReader {

    private static final String ONE_MOMENT = "set transaction isolation level repeatable read, read only";
    private static final String ROWS = "select account_rows(cast(? as regclass), ?)";

    interface Reading {
        void with(Rows rows) throws SQLException, IOException;
    }

    /** A row is a JSON object. */
    interface Receiver {
        void take(String row) throws IOException;
    }

    interface Rows {
        void each(String table, Set<String> hidden, Receiver receiver) throws SQLException, IOException;
    }

    @Inject
    AgroalDataSource database;

    void read(Reading reading) throws IOException {
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            try {
                Statements.run(connection, ONE_MOMENT);
                reading.with((table, hidden, receiver) -> each(connection, table, hidden, receiver));
            } finally {
                connection.rollback();
                connection.setAutoCommit(true);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("an account could not be read", e);
        }
    }

    private static void each(Connection connection, String table, Set<String> hidden, Receiver receiver)
            throws SQLException, IOException {
        Statements.stream(connection, ROWS, row -> receiver.take(row.getString(1)), table, Statements.array("text", hidden));
    }
}
