package com.vixshield.platform.mail;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import com.vixshield.platform.sql.Statements;

import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;

/** Claims and settles queued mails over all accounts, leased for as long as one may take. */
@ApplicationScoped
class MailQueue {

    private static final String CLAIM = """
            with due as materialized (
                select account_id, id from outgoing_mails
                where status = 'ready' and next_at <= clock_timestamp()
                   or status = 'sending' and lease_until < clock_timestamp()
                order by next_at limit 1 for update skip locked)
            update outgoing_mails m
            set status = 'sending', lease = ?, lease_until = clock_timestamp() + interval '2 minutes', attempts = attempts + 1
            from due
            where m.account_id = due.account_id and m.id = due.id
            returning m.account_id, m.id, m.recipient, m.subject, m.text_part, m.html_part, m.attempts, m.lease, m.created_at""";
    private static final String FINISH = """
            update outgoing_mails
            set status = ?, last_error = ?, text_part = '', html_part = '', lease = null, lease_until = null
            where account_id = ? and id = ? and lease = ?""";
    private static final String PUT_BACK = """
            update outgoing_mails
            set status = 'ready', last_error = ?, next_at = clock_timestamp() + ? * interval '1 second', lease = null,
                lease_until = null
            where account_id = ? and id = ? and lease = ?""";

    /** @param attempts this one included */
    record Letter(UUID account, UUID id, String recipient, String subject, String text, String html, int attempts,
            UUID lease, Instant writtenAt) {
    }

    @Inject
    @DataSource("worker")
    AgroalDataSource database;

    /** @return the next that is due, or nothing */
    List<Letter> claim(UUID lease) {
        return Statements.with(database, "letters could not be claimed",
                connection -> Statements.list(connection, CLAIM, MailQueue::read, lease));
    }

    void accepted(Letter letter) {
        update(FINISH, "accepted", null, letter.account(), letter.id(), letter.lease());
    }

    void failed(Letter letter, String error) {
        update(FINISH, "failed", error, letter.account(), letter.id(), letter.lease());
    }

    void putBack(Letter letter, String error, Duration pause) {
        update(PUT_BACK, error, pause.toSeconds(), letter.account(), letter.id(), letter.lease());
    }

    private void update(String sql, Object... values) {
        Statements.with(database, "the outbox could not be written",
                connection -> Statements.update(connection, sql, values));
    }

    private static Letter read(ResultSet row) throws SQLException {
        return new Letter(row.getObject(1, UUID.class), row.getObject(2, UUID.class), row.getString(3), row.getString(4),
                row.getString(5), row.getString(6), row.getInt(7), row.getObject(8, UUID.class),
                Statements.instant(row, "created_at").orElseThrow());
    }
}
