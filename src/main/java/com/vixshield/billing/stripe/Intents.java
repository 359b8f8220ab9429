package com.vixshield.billing.stripe;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

import javax.sql.DataSource;

import com.vixshield.billing.Statements;

/**
 * What we ask of Stripe is written down before it is asked. Whoever asks the same again, by a double click or after a crash,
 * finds the note and its answer, or asks under the same key and gets the same answer.
 */
final class Intents {

    private static final String NOTE = """
            insert into billing_intents (account_id, id, operation, subject, created_at, expires_at) values (?, ?, ?, ?, ?, ?)
            on conflict (account_id, operation, subject) where not closed do nothing""";
    private static final String OPEN = """
            select id, result, expires_at from billing_intents
            where account_id = ? and operation = ? and subject = ? and not closed for update""";
    private static final String ANSWERED = "update billing_intents set result = ? where account_id = ? and id = ?";
    private static final String CLOSED = "update billing_intents set closed = true where account_id = ? and id = ?";

    private final DataSource database;
    private final Clock clock;

    Intents(DataSource database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    private record Note(UUID id, Optional<String> result, Instant expiresAt) {
    }

    /**
     * @param life how long the answer can be used again; nothing for an answer that is only good once
     * @param call gets the idempotency key
     */
    String once(UUID account, String operation, String subject, Duration life, Function<String, String> call) {
        try (Connection transaction = database.getConnection()) {
            boolean own = transaction.getAutoCommit();
            transaction.setAutoCommit(false);
            try {
                return once(transaction, account, operation, subject, life, call);
            } finally {
                transaction.rollback();
                transaction.setAutoCommit(own);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the intent could not be written", e);
        }
    }

    private String once(Connection transaction, UUID account, String operation, String subject, Duration life,
            Function<String, String> call) throws SQLException {
        Note note = note(transaction, account, operation, subject, life);
        if (note.result().isPresent() && clock.instant().isBefore(note.expiresAt())) {
            return note.result().get();
        }
        if (note.result().isPresent()) {
            Statements.update(transaction, CLOSED, account, note.id());
            transaction.commit();
            note = note(transaction, account, operation, subject, life);
        }
        try {
            String result = call.apply(key(account, operation, note.id()));
            Statements.update(transaction, ANSWERED, result, account, note.id());
            if (life.isZero()) {
                Statements.update(transaction, CLOSED, account, note.id());
            }
            transaction.commit();
            return result;
        } catch (StripeFailure e) {
            if (!e.isPassing()) {
                // a refusal is final for this key: the next attempt needs another
                Statements.update(transaction, CLOSED, account, note.id());
                transaction.commit();
            }
            throw e;
        }
    }

    /** Committed before anything is asked, then locked: a second click waits here for the first one's answer. */
    private Note note(Connection transaction, UUID account, String operation, String subject, Duration life)
            throws SQLException {
        Instant now = clock.instant();
        Statements.update(transaction, NOTE, account, UUID.randomUUID(), operation, subject, now, now.plus(life));
        transaction.commit();
        Optional<Note> open = Statements.first(transaction, OPEN, row -> new Note(row.getObject("id", UUID.class),
                Optional.ofNullable(row.getString("result")), Statements.instant(row, "expires_at").orElseThrow()), account,
                operation, subject);
        return open.isPresent() ? open.get() : note(transaction, account, operation, subject, life);
    }

    static String key(UUID account, String operation, UUID intent) {
        try {
            byte[] text = (account + "|" + operation + "|" + intent).getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
