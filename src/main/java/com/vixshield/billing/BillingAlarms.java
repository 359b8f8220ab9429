package com.vixshield.billing;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

import javax.sql.DataSource;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import io.agroal.api.AgroalDataSource;

/** What must not be and needs a person now. Empty is the only good state. */
@ApplicationScoped
public class BillingAlarms {

    private static final Duration SHOWN = Duration.ofDays(30);

    private static final String ALL = """
            select mismatch_at as at, 'one idempotency key for two different requests: ' || operation as what,
                   'intent ' || id as about
            from billing_intents where mismatch_at > ?
            order by at""";

    private final DataSource database;
    private final Clock clock;

    @Inject
    public BillingAlarms(@io.quarkus.agroal.DataSource("worker") AgroalDataSource database, Clock clock) {
        this((DataSource) database, clock);
    }

    public BillingAlarms(DataSource database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** @param about what to look for */
    public record Alarm(Instant since, String what, String about) {
    }

    /** Longest first. */
    public List<Alarm> all() {
        try (Connection connection = database.getConnection()) {
            return Statements.list(connection, ALL, row -> new Alarm(Statements.instant(row, "at").orElseThrow(),
                    row.getString("what"), row.getString("about")), clock.instant().minus(SHOWN));
        } catch (SQLException e) {
            throw new IllegalStateException("the alarms could not be read", e);
        }
    }
}
