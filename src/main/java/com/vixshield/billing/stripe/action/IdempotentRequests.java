package com.vixshield.billing.stripe.action;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

import javax.sql.DataSource;

import com.vixshield.billing.stripe.api.StripeFailureException;
import com.vixshield.platform.Digests;
import com.vixshield.platform.sql.Statements;

/**
 * Records each request to Stripe before sending it. A repeated request, by a double click or after a crash, finds the
 * record and its answer, or is sent under the same key and gets the same answer. Keys expire: a request that has stayed
 * without an answer for long is looked up at Stripe first, and sent again only if nothing came of it.
 */
public final class IdempotentRequests {

    private static final String NOTE = """
            insert into billing_intents (account_id, id, operation, subject, created_at, expires_at) values (?, ?, ?, ?, ?, ?)
            on conflict (account_id, operation, subject) where not closed do nothing""";
    private static final String OPEN = """
            select id, result, created_at, expires_at from billing_intents
            where account_id = ? and operation = ? and subject = ? and not closed for update""";
    private static final String ANSWERED = """
            update billing_intents set result = ?, closed = ? where account_id = ? and id = ?""";
    private static final String CLOSED = "update billing_intents set closed = true where account_id = ? and id = ?";
    private static final String TAKE_TURN = "select pg_advisory_lock(hashtextextended('turn of ' || ?, 0))";
    private static final String END_TURN = "select pg_advisory_unlock(hashtextextended('turn of ' || ?, 0))";
    private static final String GIVEN_UP = """
            update billing_intents set closed = true
            where not closed and result is null and operation <> 'customer' and created_at < ?""";
    private static final String FORGOTTEN = "select closed from billing_intents where account_id = ? and id::text = ?";
    /** For the operator: the same key with other parameters can only be a mistake of ours. */
    private static final String MISMATCH = "update billing_intents set mismatch_at = ? where account_id = ? and id = ?";

    private final DataSource database;
    private final Clock clock;

    public IdempotentRequests(DataSource database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /**
     * How long a note counts.
     *
     * @param answer how long its answer can be used again; nothing for an answer that is only good once
     * @param question how long it is asked again under its own key; Stripe knows a key for a day
     */
    record Term(Duration answer, Duration question) {
    }

    /** @param key the idempotency key */
    public record Intent(UUID id, Instant writtenAt, String key) {
    }

    /** What is wanted of Stripe. */
    interface Wish {

        String ask(Intent intent);

        /** What came of an earlier question whose answer never arrived. */
        Optional<String> found(Intent intent);
    }

    private record Note(UUID account, String operation, String subject, Term term) {
    }

    private record Written(Intent intent, Optional<String> result, Instant expiresAt) {
    }

    String once(UUID account, String operation, String subject, Term term, Wish wish) {
        return onOneConnection(connection -> once(connection, new Note(account, operation, subject, term), wish));
    }

    /**
     * Several questions that belong together, while no other thread sends any of these for the account. Each commits what it knows;
     * so the lock is the connection's and not a transaction's, and all of them use that one connection: a thread that held one and
     * waited for a second would find a pool full of such.
     */
    String inTurn(UUID account, Function<Turn, String> work) {
        return onOneConnection(connection -> {
            Statements.list(connection, TAKE_TURN, row -> true, account.toString());
            connection.commit();
            try {
                return work.apply(new Turn(account, connection));
            } finally {
                connection.rollback();
                Statements.list(connection, END_TURN, row -> true, account.toString());
                connection.commit();
            }
        });
    }

    private String onOneConnection(Statements.Work<String> work) {
        return Statements.with(database, "the intent could not be written", connection -> {
            boolean own = connection.getAutoCommit();
            connection.setAutoCommit(false);
            try {
                return work.in(connection);
            } finally {
                connection.rollback();
                connection.setAutoCommit(own);
            }
        });
    }

    /** What is asked and written down while it is one's turn. */
    final class Turn {

        private final UUID account;
        private final Connection connection;

        private Turn(UUID account, Connection connection) {
            this.account = account;
            this.connection = connection;
        }

        String once(String operation, String subject, Term term, Wish wish) {
            return written(() -> IdempotentRequests.this.once(connection, new Note(account, operation, subject, term), wish));
        }

        /** What came of it cannot be used any more. */
        void forget(UUID intent) {
            written(() -> {
                Statements.update(connection, CLOSED, account, intent);
                connection.commit();
                return "";
            });
        }

        private String written(Question question) {
            try {
                return question.ask();
            } catch (SQLException e) {
                throw new IllegalStateException("the intent could not be written", e);
            } finally {
                release();
            }
        }

        /** Rows that the question has locked. */
        private void release() {
            try {
                connection.rollback();
            } catch (SQLException e) {
                throw new IllegalStateException("the intent could not be released", e);
            }
        }
    }

    private interface Question {
        String ask() throws SQLException;
    }

    private String once(Connection transaction, Note note, Wish wish) throws SQLException {
        Written written = write(transaction, note);
        if (written.result().isPresent() && clock.instant().isBefore(written.expiresAt())) {
            return written.result().get();
        }
        boolean late = !clock.instant().isBefore(written.intent().writtenAt().plus(note.term().question()));
        if (written.result().isPresent() || late) {
            Optional<String> found = written.result().isPresent() ? Optional.empty() : wish.found(written.intent());
            if (found.isPresent()) {
                return answered(transaction, note, written.intent(), found.get());
            }
            close(transaction, note, written.intent());
            written = write(transaction, note);
        }
        return asked(transaction, note, written.intent(), wish);
    }

    private String asked(Connection transaction, Note note, Intent intent, Wish wish) throws SQLException {
        try {
            return answered(transaction, note, intent, wish.ask(intent));
        } catch (StripeFailureException e) {
            if (e.isMismatch()) {
                Statements.update(transaction, MISMATCH, clock.instant(), note.account(), intent.id());
            }
            if (!e.isPassing()) {
                // a refusal is final for this key: the next attempt needs another
                close(transaction, note, intent);
            }
            throw e;
        }
    }

    /**
     * Closes what was never answered and never asked again. Stripe knows such a key no longer, and what came of it has been
     * read from there; only a customer that may exist is still to be searched for.
     */
    public static int giveUp(Connection connection, Instant before) throws SQLException {
        return Statements.update(connection, GIVEN_UP, before);
    }

    /** Whether it was asked again since, or given up. */
    public static boolean isForgotten(Connection connection, UUID account, String intent) throws SQLException {
        return Statements.first(connection, FORGOTTEN, row -> row.getBoolean(1), account, intent).orElse(false);
    }

    private static String answered(Connection transaction, Note note, Intent intent, String result) throws SQLException {
        Statements.update(transaction, ANSWERED, result, note.term().answer().isZero(), note.account(), intent.id());
        transaction.commit();
        return result;
    }

    private static void close(Connection transaction, Note note, Intent intent) throws SQLException {
        Statements.update(transaction, CLOSED, note.account(), intent.id());
        transaction.commit();
    }

    /** Committed before anything is asked, then locked: a second click waits here for the first one's answer. */
    private Written write(Connection transaction, Note note) throws SQLException {
        Instant now = clock.instant();
        Statements.update(transaction, NOTE, note.account(), UUID.randomUUID(), note.operation(), note.subject(), now,
                now.plus(note.term().answer()));
        transaction.commit();
        Optional<Written> open = Statements.first(transaction, OPEN, row -> read(note, row), note.account(), note.operation(),
                note.subject());
        return open.isPresent() ? open.get() : write(transaction, note);
    }

    private static Written read(Note note, ResultSet row) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        return new Written(
                new Intent(id, Statements.instant(row, "created_at").orElseThrow(), key(note.account(), note.operation(), id)),
                Optional.ofNullable(row.getString("result")), Statements.instant(row, "expires_at").orElseThrow());
    }

    static String key(UUID account, String operation, UUID intent) {
        return Digests.sha256Hex(account + "|" + operation + "|" + intent);
    }
}
