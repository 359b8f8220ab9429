package com.vixshield.billing.operator;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

import javax.sql.DataSource;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import com.vixshield.platform.sql.Statements;

import io.agroal.api.AgroalDataSource;

/** Lists billing faults that need an operator now. Empty is the only good state. */
@ApplicationScoped
public class BillingAlarms {

    /** After this an unknown customer is no longer one who is just being written down. */
    public static final Duration PATIENCE = Duration.ofMinutes(15);
    private static final Duration SHOWN = Duration.ofDays(30);
    private static final int LINES = 100;

    private static final String ALARMS = """
            with alarms as (
                select received_at as since, id || ' (' || type || ')' as about,
                       case status when 'PARKED' then 'An event waits for a customer of ours'
                                   when 'DEAD' then 'An event was given up after its last attempt'
                                   else 'An event is not worked off' end as what
                from stripe_events
                where status not in ('DONE', 'FOREIGN') and (status = 'DEAD' or received_at <= ?)
                union all
                select mismatch_at, 'intent ' || id, 'One idempotency key for two different requests: ' || operation
                from billing_intents where mismatch_at > ?)
            """;
    private static final String ALL = ALARMS + "select since, what, about from alarms order by since limit ?";
    private static final String COUNT = ALARMS + "select count(*) from alarms";

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
        Instant now = clock.instant();
        return read(connection -> Statements.list(connection, ALL,
                row -> new Alarm(Statements.instant(row, "since").orElseThrow(), row.getString("what"),
                        row.getString("about")),
                now.minus(PATIENCE), now.minus(SHOWN), LINES));
    }

    /** For a gauge: anything but zero is worth an alarm. */
    public long count() {
        Instant now = clock.instant();
        return read(connection -> Statements.first(connection, COUNT, row -> row.getLong(1), now.minus(PATIENCE),
                now.minus(SHOWN))).orElseThrow();
    }

    private <T> T read(Statements.Work<T> reading) {
        return Statements.with(database, "the alarms could not be read", reading);
    }
}
