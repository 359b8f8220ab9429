package com.vixshield.testing;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

import javax.sql.DataSource;

import org.postgresql.ds.PGSimpleDataSource;

import com.vixshield.local.TestPostgres;

/** Gives a test that needs no application around it a database of its own with our schema. */
public final class TestDatabase implements AutoCloseable {

    private final TestPostgres postgres;

    private TestDatabase(TestPostgres postgres) {
        this.postgres = postgres;
    }

    public static TestDatabase start() {
        return new TestDatabase(TestPostgres.create());
    }

    public DataSource app() {
        return as("app");
    }

    public DataSource worker() {
        return as("worker");
    }

    public DataSource owner() {
        return as("owner");
    }

    /** A single value, seen past all policies. */
    public String single(String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection(postgres.url(), "postgres", postgres.password("superuser"));
                var statement = connection.prepareStatement(sql)) {
            var rows = statement.execute() ? statement.getResultSet() : null;
            return rows != null && rows.next() ? rows.getString(1) : null;
        }
    }

    /** A change that the triggers forbid to everybody: replication skips them. */
    public void pastGuards(String change) throws SQLException {
        single("do $$ begin set local session_replication_role = replica; " + change + "; end $$");
    }

    @Override
    public void close() {
        postgres.close();
    }

    private PGSimpleDataSource as(String role) {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setURL(postgres.url());
        source.setUser("vixshield_" + role);
        source.setPassword(postgres.password(role));
        return source;
    }
}
