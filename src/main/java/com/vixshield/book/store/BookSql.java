package com.vixshield.book.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

import jakarta.persistence.EntityManager;

import com.vixshield.platform.sql.Statements;
import com.vixshield.platform.sql.Statements.Reader;
import com.vixshield.platform.sql.TransactionStatements;

/** Runs the statements of a book where its caller's transaction is: that of a request, or that of a job. */
public interface BookSql {

    int update(String sql, Object... values);

    <T> List<T> list(String sql, Reader<T> reader, Object... values);

    static BookSql in(EntityManager entities) {
        return new BookSql() {

            @Override
            public int update(String sql, Object... values) {
                return TransactionStatements.update(entities, sql, values);
            }

            @Override
            public <T> List<T> list(String sql, Reader<T> reader, Object... values) {
                return TransactionStatements.list(entities, sql, reader, values);
            }
        };
    }

    static BookSql in(Connection transaction) {
        return new BookSql() {

            @Override
            public int update(String sql, Object... values) {
                try {
                    return Statements.update(transaction, sql, values);
                } catch (SQLException e) {
                    throw new IllegalStateException("a book cannot be written", e);
                }
            }

            @Override
            public <T> List<T> list(String sql, Reader<T> reader, Object... values) {
                try {
                    return Statements.list(transaction, sql, reader, values);
                } catch (SQLException e) {
                    throw new IllegalStateException("a book cannot be read", e);
                }
            }
        };
    }
}
