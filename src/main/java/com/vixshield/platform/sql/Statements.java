package com.vixshield.platform.sql;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import javax.sql.DataSource;

/** Prepares statements with our types: instants and absent values go in and come out as they are. */
public final class Statements {

    /** One row into one value. */
    public interface Reader<T> {
        T read(ResultSet row) throws SQLException;
    }

    /** What is done on one connection. */
    public interface Work<T> {
        T in(Connection connection) throws SQLException;
    }

    private Statements() {
    }

    /** All of it or nothing; the pool gets its connection back as it was. */
    public static <T> T transaction(DataSource database, Work<T> work) throws SQLException {
        try (Connection transaction = database.getConnection()) {
            transaction.setAutoCommit(false);
            try {
                T result = work.in(transaction);
                transaction.commit();
                return result;
            } finally {
                giveBack(transaction);
            }
        }
    }

    /** The same, for a caller with nothing to say about a failure but what failed. */
    public static <T> T transaction(DataSource database, String failure, Work<T> work) {
        try {
            return transaction(database, work);
        } catch (SQLException e) {
            throw new IllegalStateException(failure, e);
        }
    }

    /**
     * After a commit there is nothing left to roll back; after anything else, an {@link Error} too, nothing may remain: to
     * switch auto-commit on commits what is open.
     */
    private static void giveBack(Connection connection) throws SQLException {
        if (!connection.isClosed()) {
            connection.rollback();
            connection.setAutoCommit(true);
        }
    }

    /** On a connection of its own, whose every statement counts at once. */
    public static <T> T with(DataSource database, String failure, Work<T> work) {
        try (Connection connection = database.getConnection()) {
            return work.in(connection);
        } catch (SQLException e) {
            throw new IllegalStateException(failure, e);
        }
    }

    public static int update(Connection connection, String sql, Object... values) throws SQLException {
        try (PreparedStatement statement = prepared(connection, sql, values)) {
            return statement.executeUpdate();
        }
    }

    public static <T> List<T> list(Connection connection, String sql, Reader<T> reader, Object... values) throws SQLException {
        try (PreparedStatement statement = prepared(connection, sql, values); ResultSet rows = statement.executeQuery()) {
            List<T> all = new ArrayList<>();
            while (rows.next()) {
                all.add(reader.read(rows));
            }
            return all;
        }
    }

    public static <T> Optional<T> first(Connection connection, String sql, Reader<T> reader, Object... values)
            throws SQLException {
        return list(connection, sql, reader, values).stream().findFirst();
    }

    public static Optional<Instant> instant(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getTimestamp(column)).map(Timestamp::toInstant);
    }

    private static PreparedStatement prepared(Connection connection, String sql, Object... values) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, plain(values[i]));
        }
        return statement;
    }

    private static Object plain(Object value) {
        if (value instanceof Optional<?> maybe) {
            return plain(maybe.orElse(null));
        }
        return value instanceof Instant instant ? instant.atOffset(ZoneOffset.UTC) : value;
    }
}
