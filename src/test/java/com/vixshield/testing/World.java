package com.vixshield.testing;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Deque;
import java.util.concurrent.ConcurrentLinkedDeque;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;

import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The test's database seen past its policies: for an empty start, for laying out facts, and for looking at what is there. */
@ApplicationScoped
public class World {

    public static final String ISSUER = "https://identity.test/realms/vixshield";

    @ConfigProperty(name = "quarkus.datasource.jdbc.url")
    String url;
    @ConfigProperty(name = "vixshield.test.superuser-password")
    String password;

    /** Kept open: to connect takes longer than most statements, and crawlers make one for each request. */
    private final Deque<Connection> idle = new ConcurrentLinkedDeque<>();

    public void clear() {
        empty("people", "accounts", "signals", "alert_runs", "sealed_records", "seal_keys", "previews", "settlements",
                "fill_gaps",
                "stripe_events", "billing_events", "erased_billing_events", "billing_drift", "trial_claims",
                "browser_sessions", "link_requests");
    }

    /** Market data take longer to lay out than people: they are cleared only where a test is about them. */
    public void clearMarket() {
        empty("raw_files", "imports", "feed_states", "feed_files", "feed_requests", "market_events");
    }

    /** With all rows that refer to theirs. */
    public void empty(String... tables) {
        update(EmptyTables.statement(tables));
    }

    /** A change that triggers forbid to everybody; replication skips them, so a superuser can say to be replicating. */
    public void pastGuards(String change) {
        update("do $$ begin set local session_replication_role = replica; " + change + "; end $$");
    }

    public int update(String sql, Object... values) {
        return run(sql, PreparedStatement::executeUpdate, values);
    }

    /** Limits are tested elsewhere; emptying the table this way waits for nobody, as truncating it would. */
    public void forgetLimits() {
        update("delete from token_buckets");
    }

    /** As if every trial had ended some days ago. */
    public void endTrials() {
        update("update access_grants set starts_at = now() - interval '20 days', ends_at = now() - interval '6 days'");
    }

    public String single(String sql, Object... values) {
        return run(sql, statement -> {
            var rows = statement.executeQuery();
            return rows.next() ? rows.getString(1) : null;
        }, values);
    }

    public int number(String sql, Object... values) {
        return Integer.parseInt(single(sql, values));
    }

    private <T> T run(String sql, Work<T> work, Object... values) {
        try {
            Connection connection = taken();
            try (PreparedStatement statement = prepared(connection, sql, values)) {
                return work.with(statement);
            } finally {
                putBack(connection);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    /** Each thread its own, so that a statement that waits for a lock stops no other. */
    private Connection taken() throws SQLException {
        Connection kept = idle.poll();
        return kept == null ? DriverManager.getConnection(url, "postgres", password) : kept;
    }

    private void putBack(Connection connection) throws SQLException {
        if (!connection.isClosed()) {
            idle.push(connection);
        }
    }

    @PreDestroy
    void close() throws SQLException {
        for (Connection connection : idle) {
            connection.close();
        }
    }

    private static PreparedStatement prepared(Connection connection, String sql, Object... values) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
        return statement;
    }

    @FunctionalInterface
    private interface Work<T> {
        T with(PreparedStatement statement) throws SQLException;
    }
}
