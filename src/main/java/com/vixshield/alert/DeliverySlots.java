package com.vixshield.alert;

import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import com.vixshield.platform.sql.Statements;

import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;

/**
 * Keeps where each sender stands: one row a line to the relay, moved just before a message is handed over. A sender
 * whose row is gone has been taken for dead, and may neither send nor write any more.
 */
@ApplicationScoped
class DeliverySlots {

    private static final String OPEN = """
            insert into delivery_slots (lease, place, moved_at, until_at)
            values (?, 0, clock_timestamp(), clock_timestamp() + ? * interval '1 second')""";
    /** The lease is renewed for the time one message may take; the row, not the clock, says whether it is still ours. */
    private static final String MOVE = """
            update delivery_slots
            set place = ?, moved_at = clock_timestamp(), until_at = clock_timestamp() + ? * interval '1 second'
            where lease = ?
            returning (select case ? when 'result' then email_results when 'missed' then email_missed else email_signals end
                       from alert_preferences where account_id = ? and person_id = ?),
                      (select deadline_at > clock_timestamp() from alert_runs where id = ?)""";
    private static final String CLOSE = "delete from delivery_slots where lease = ?";

    /** What stands between a claimed delivery and the relay. */
    enum Handover {
        GRANTED,
        /** Unsubscribed since the audience was frozen. */
        UNWANTED,
        /** The deadline of the run has passed. */
        LATE,
        /** The lease is lost: others have these deliveries now. */
        LOST
    }

    @Inject
    @DataSource("worker")
    AgroalDataSource database;
    @Inject
    AlertConfig config;

    void open(UUID lease) {
        update(OPEN, lease, config.lease().toSeconds());
    }

    Handover move(UUID lease, Delivery delivery) {
        return Statements.with(database, "a delivery could not be handed over",
                connection -> Statements.first(connection, MOVE,
                        row -> !row.getBoolean(1) ? Handover.UNWANTED : row.getBoolean(2) ? Handover.GRANTED : Handover.LATE,
                        delivery.place(), config.lease().toSeconds(), lease, delivery.kind().key(), delivery.accountId(),
                        delivery.personId(),
                        delivery.runId()))
                .orElse(Handover.LOST);
    }

    void close(UUID lease) {
        update(CLOSE, lease);
    }

    private void update(String sql, Object... values) {
        Statements.with(database, "the place of a sender could not be written",
                connection -> Statements.update(connection, sql, values));
    }
}
