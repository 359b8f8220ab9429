package com.vixshield.signal.ledger;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

import javax.sql.DataSource;

import org.flywaydb.core.Flyway;
import org.postgresql.ds.PGSimpleDataSource;

import com.vixshield.local.LocalPostgres;
import com.vixshield.local.LocalSecrets;

/** A real PostgreSQL with our schema for tests that need no application around it. */
public final class TestDatabase implements AutoCloseable {

    private final LocalPostgres postgres;

    private TestDatabase(LocalPostgres postgres) {
        this.postgres = postgres;
    }

    /** @param name of its folder; two of them may run side by side */
    public static TestDatabase start(String name) {
        Path home = Path.of("target", "record-" + name);
        TestDatabase database = new TestDatabase(
                LocalPostgres.fresh(home.resolve("postgres"), new LocalSecrets(home.resolve("secrets.properties"))));
        Flyway.configure().dataSource(database.as("owner")).locations("classpath:db/migration").load().migrate();
        return database;
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
        postgres.stop();
    }

    private PGSimpleDataSource as(String role) {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setURL(postgres.url());
        source.setUser("vixshield_" + role);
        source.setPassword(postgres.password(role));
        return source;
    }
}
