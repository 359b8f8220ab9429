package com.vixshield.trust;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import com.vixshield.platform.Ids;
import com.vixshield.platform.sql.Statements;

import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;

/** Keeps messages to support until they are with the relay. */
@ApplicationScoped
class SupportRequests {

    private static final String ADD = """
            insert into support_requests (id, created_at, topic, email, message, next_at) values (?, ?, ?, ?, ?, ?)
            returning number""";
    private static final String CLAIM = """
            with due as materialized (
                select id from support_requests
                where status = 'waiting' and next_at <= ? and (lease_until is null or lease_until <= ?)
                order by next_at, id limit 1 for update skip locked)
            update support_requests r set lease = ?, lease_until = ?, attempts = attempts + 1
            from due
            where r.id = due.id
            returning r.id, r.number, r.created_at, r.topic, r.email, r.message, r.attempts, r.lease""";
    private static final String SENT = """
            update support_requests set status = 'sent', email = null, message = null, lease = null, lease_until = null
            where id = ? and lease = ?""";
    private static final String PUT_BACK = """
            update support_requests set next_at = ?, lease = null, lease_until = null where id = ? and lease = ?""";
    private static final Duration LEASE = Duration.ofMinutes(2);

    /** @param attempts this one included */
    record Message(UUID id, long number, Instant at, String topic, String email, String text, int attempts, UUID lease) {
    }

    @Inject
    AgroalDataSource pages;
    @Inject
    @DataSource("worker")
    AgroalDataSource jobs;
    @Inject
    Ids ids;
    @Inject
    Clock clock;

    /** @return its number, by which both sides can speak of it */
    long add(ContactForm form) {
        Instant now = clock.instant();
        return Statements.with(pages, "a message could not be kept", connection -> Statements.first(connection, ADD,
                row -> row.getLong(1), ids.next(), now, form.topic().key(), form.address().orElseThrow(), form.message(), now))
                .orElseThrow();
    }

    Optional<Message> claim() {
        Instant now = clock.instant();
        return Statements.with(jobs, "messages could not be claimed", connection -> Statements.first(connection, CLAIM,
                SupportRequests::read, now, now, ids.next(), now.plus(LEASE)));
    }

    /** What it said is not kept twice. */
    void sent(Message message) {
        Statements.with(jobs, "a message could not be marked as sent",
                connection -> Statements.update(connection, SENT, message.id(), message.lease()));
    }

    void putBack(Message message, Duration pause) {
        Statements.with(jobs, "a message could not be put back", connection -> Statements.update(connection, PUT_BACK,
                clock.instant().plus(pause), message.id(), message.lease()));
    }

    private static Message read(ResultSet row) throws SQLException {
        return new Message(row.getObject(1, UUID.class), row.getLong(2), Statements.instant(row, 3).orElseThrow(),
                row.getString(4), row.getString(5), row.getString(6), row.getInt(7), row.getObject(8, UUID.class));
    }
}
