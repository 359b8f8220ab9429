package com.vixshield.platform.sql;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

import javax.sql.DataSource;

/**
 * Prepares and runs all SQL of this application. Values go in as they are, instants, arrays and absent ones too, and rows come
 * out by a reader; what a statement {@code returning} gives is read like any row. For many rows there are {@link #batch} and
 * {@link #array} on the way in, and {@link #stream} on the way out.
 */
public final class Statements {

    /** One row into one value. */
    public interface Reader<T> {
        T read(ResultSet row) throws SQLException;
    }

    /** What is done with each row. */
    public interface Visitor<E extends Exception> {
        void visit(ResultSet row) throws SQLException, E;
    }

    /** A value for a parameter that is an array, such as the column of a bulk insert through {@code unnest}. */
    private record SqlArray(String type, Object[] elements) {
    }

    /** Few enough for rows of megabytes. */
    private static final int STREAMED_AT_ONCE = 50;

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

    /** For its effect, such as a lock or a setting; what it answers is dropped. */
    public static void run(Connection connection, String sql, Object... values) throws SQLException {
        try (PreparedStatement statement = prepared(connection, sql, values)) {
            statement.execute();
        }
    }

    /** @return the number of rows changed */
    public static int update(Connection connection, String sql, Object... values) throws SQLException {
        try (PreparedStatement statement = prepared(connection, sql, values)) {
            return statement.executeUpdate();
        }
    }

    /** The same statement once for each row of values, sent together. */
    public static void batch(Connection connection, String sql, List<Object[]> rows) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (Object[] values : rows) {
                bind(statement, values);
                statement.addBatch();
            }
            statement.executeBatch();
        }
    }

    public static <T> List<T> list(Connection connection, String sql, Reader<T> reader, Object... values) throws SQLException {
        List<T> all = new ArrayList<>();
        each(connection, sql, row -> all.add(reader.read(row)), values);
        return all;
    }

    public static <T> Optional<T> first(Connection connection, String sql, Reader<T> reader, Object... values)
            throws SQLException {
        return list(connection, sql, reader, values).stream().findFirst();
    }

    public static <E extends Exception> void each(Connection connection, String sql, Visitor<E> visitor, Object... values)
            throws SQLException, E {
        try (PreparedStatement statement = prepared(connection, sql, values)) {
            visit(statement, visitor);
        }
    }

    /** The same without holding all rows in memory; only within a transaction does the driver fetch them bit by bit. */
    public static <E extends Exception> void stream(Connection connection, String sql, Visitor<E> visitor, Object... values)
            throws SQLException, E {
        try (PreparedStatement statement = prepared(connection, sql, values)) {
            statement.setFetchSize(STREAMED_AT_ONCE);
            visit(statement, visitor);
        }
    }

    /** @param type of one element, as the database calls it */
    public static Object array(String type, Collection<?> elements) {
        return new SqlArray(type, elements.toArray());
    }

    public static Optional<Instant> instant(ResultSet row, String column) throws SQLException {
        return instant(row, row.findColumn(column));
    }

    public static Optional<Instant> instant(ResultSet row, int column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, OffsetDateTime.class)).map(OffsetDateTime::toInstant);
    }

    /** @param column an array of text that is never null */
    public static List<String> texts(ResultSet row, String column) throws SQLException {
        return List.of((String[]) row.getArray(column).getArray());
    }

    private static <E extends Exception> void visit(PreparedStatement statement, Visitor<E> visitor) throws SQLException, E {
        try (ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                visitor.visit(rows);
            }
        }
    }

    private static PreparedStatement prepared(Connection connection, String sql, Object... values) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        bind(statement, values);
        return statement;
    }

    private static void bind(PreparedStatement statement, Object... values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, plain(statement.getConnection(), values[i]));
        }
    }

    private static Object plain(Connection connection, Object value) throws SQLException {
        if (value instanceof Optional<?> maybe) {
            return plain(connection, maybe.orElse(null));
        }
        if (value instanceof OptionalDouble maybe) {
            return maybe.isPresent() ? maybe.getAsDouble() : null;
        }
        if (value instanceof SqlArray array) {
            return connection.createArrayOf(array.type(), array.elements());
        }
        return value instanceof Instant instant ? instant.atOffset(ZoneOffset.UTC) : value;
    }
}
