package com.vixshield.testing;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;

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

    public void clear() {
        pastGuards(
                "truncate people, accounts, signals, alert_runs, sealed_records, seal_keys, previews, settlements, fill_gaps, "
                        + "stripe_events, billing_events, erased_billing_events, billing_drift, trial_claims, browser_sessions cascade");
    }

    /** Market data take longer to lay out than people: they are cleared only where a test is about them. */
    public void clearMarket() {
        pastGuards("truncate raw_files, imports, feed_states, feed_files, feed_requests, market_events cascade");
    }

    /** A change that triggers forbid to everybody; replication skips them, so a superuser can say to be replicating. */
    public void pastGuards(String change) {
        update("do $$ begin set local session_replication_role = replica; " + change + "; end $$");
    }

    public int update(String sql, Object... values) {
        try (Connection connection = open(); PreparedStatement statement = prepared(connection, sql, values)) {
            return statement.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    public String single(String sql, Object... values) {
        try (Connection connection = open(); PreparedStatement statement = prepared(connection, sql, values)) {
            var rows = statement.executeQuery();
            return rows.next() ? rows.getString(1) : null;
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    public int number(String sql, Object... values) {
        return Integer.parseInt(single(sql, values));
    }

    private Connection open() throws SQLException {
        return DriverManager.getConnection(url, "postgres", password);
    }

    private static PreparedStatement prepared(Connection connection, String sql, Object... values) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
        return statement;
    }
}
