package com.vixshield.account.data;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import com.vixshield.platform.retry.Backoff;
import com.vixshield.platform.sql.Statements;

import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;

/** Stores the tasks that remain after an erasure. Each is completed on its own. */
@ApplicationScoped
class PostDeletionTasks {

    /** A node that has not come back for so long has died over it. */
    private static final Duration LEASE = Duration.ofMinutes(5);
    private static final Duration LONGEST_PAUSE = Duration.ofHours(1);
    private static final Backoff BACKOFF = Backoff.doubling(Duration.ofSeconds(30), LONGEST_PAUSE);

    private static final String CLAIM = """
            update erasures set next_at = ?, attempts = attempts + 1
            where id = (select id from erasures where finished_at is null and next_at <= ?
                        order by next_at limit 1 for update skip locked)
            returning id, account, erased_at, customers, identities, recipients, account_name, attempts""";
    private static final String CUSTOMER = "update erasures set customers = array_remove(customers, ?) where id = ?";
    private static final String IDENTITY = "update erasures set identities = array_remove(identities, ?) where id = ?";
    private static final String RECIPIENT = "update erasures set recipients = array_remove(recipients, ?) where id = ?";
    private static final String LATER = "update erasures set last_error = ?, next_at = ? where id = ?";
    private static final String LISTEN = """
            update erasures set account_name = '', last_error = null, attempts = 0, next_at = ? where id = ?""";
    private static final String FINISH = """
            update erasures set account_name = '', last_error = null, echoes = '{}', finished_at = ? where id = ?""";

    /** @param attempt this one included */
    record Open(UUID id, UUID account, Instant erasedAt, List<String> customers, List<String> identities,
            List<String> recipients, String accountName, int attempt) {
    }

    @Inject
    @DataSource("worker")
    AgroalDataSource database;
    @Inject
    LatePaymentEvents echoes;
    @Inject
    DataConfig config;
    @Inject
    Clock clock;

    Optional<Open> claim() {
        Instant now = clock.instant();
        return in(connection -> Statements.first(connection, CLAIM, PostDeletionTasks::read, now.plus(LEASE), now));
    }

    void customerGone(Open open, String customer) {
        cross(CUSTOMER, customer, open.id());
    }

    void identityGone(Open open, String identity) {
        cross(IDENTITY, identity, open.id());
    }

    void told(Open open, String recipient) {
        cross(RECIPIENT, recipient, open.id());
    }

    void later(Open open, String why) {
        cross(LATER, why, clock.instant().plus(BACKOFF.after(open.attempt())), open.id());
    }

    /** Everything is done; only what the payment service may still say is waited for. */
    void done(Open open) {
        Instant now = clock.instant();
        in(connection -> {
            echoes.erase(connection, open.account(), open.erasedAt());
            return now.isBefore(open.erasedAt().plus(config.echo()))
                    ? Statements.update(connection, LISTEN, now.plus(LONGEST_PAUSE), open.id())
                    : Statements.update(connection, FINISH, now, open.id());
        });
    }

    private void cross(String sql, Object... values) {
        in(connection -> Statements.update(connection, sql, values));
    }

    private static Open read(ResultSet row) throws SQLException {
        return new Open(row.getObject("id", UUID.class), row.getObject("account", UUID.class),
                Statements.instant(row, "erased_at").orElseThrow(), texts(row, "customers"), texts(row, "identities"),
                texts(row, "recipients"), row.getString("account_name"), row.getInt("attempts"));
    }

    private static List<String> texts(ResultSet row, String column) throws SQLException {
        return Arrays.asList((String[]) row.getArray(column).getArray());
    }

    private <T> T in(Statements.Work<T> work) {
        return Statements.with(database, "the notes of erasures could not be written", work);
    }
}
