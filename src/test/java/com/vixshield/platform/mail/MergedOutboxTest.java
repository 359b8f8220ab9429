package com.vixshield.platform.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;

import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import com.vixshield.local.LocalPostgres;
import com.vixshield.local.LocalSecrets;
import com.vixshield.platform.sql.Statements;

/** What waited in the outbox for mails about money goes out by the one that is left. */
class MergedOutboxTest {

    private static final String BEFORE = "20261123.2000";
    private static final String ACCOUNT = "00000000-0000-0000-0000-00000000000a";

    private LocalPostgres postgres;

    @BeforeEach
    void databaseOfTheVersionBefore() {
        Path home = Path.of("target", "merged-outbox");
        postgres = LocalPostgres.fresh(home.resolve("postgres"), new LocalSecrets(home.resolve("secrets.properties")));
        flyway().target(BEFORE).load().migrate();
    }

    @AfterEach
    void stop() {
        postgres.stop();
    }

    @Test
    void movesWhatWaitsAndRemembersWhatIsGone() throws SQLException {
        run("""
                insert into people (id, issuer, subject, email, name, created_at, last_seen_at)
                values ('00000000-0000-0000-0000-000000000001', 'i', 's', 'a@example.com', 'A', now(), now())""");
        run("""
                insert into accounts (id, handle, kind, name, person_id, created_at)
                values ('%s', 'abcdefghij', 'personal', 'A', '00000000-0000-0000-0000-000000000001', now())"""
                .formatted(ACCOUNT));
        old("1", "ready", "a@example.com", "Waits");
        old("2", "retry", "a@example.com", "Two\nlines");
        old("3", "sending", "a@example.com", "On its way");
        old("4", "unknown", "a@example.com", "x".repeat(300));
        old("5", "accepted", "a@example.com", "Gone");
        old("6", "failed", "a@example.com", "Refused");
        old("7", "retry", "not an address", "Lost");

        flyway().load().migrate();

        assertThat(texts("select mail_key || ' ' || status || ' ' || left(subject, 10) from outgoing_mails order by mail_key"))
                .containsExactly("1 draft Waits", "2 draft Two lines", "3 draft On its way", "4 draft xxxxxxxxxx",
                        "5 accepted Gone", "6 failed Refused");
        assertThat(texts("""
                select distinct concat_ws(' ', recipient, kind, body, link, attempts, last_error) from outgoing_mails"""))
                .containsExactly("a@example.com receipt Thanks. /a/x/billing 3 busy");
        assertThat(texts("select mail_key from outgoing_mails where next_at > now()")).as("leased").containsExactly("3");
        assertThat(texts("select 'policies hold' from pg_class where relname = 'outgoing_mails' and relforcerowsecurity"))
                .hasSize(1);
        assertThatThrownBy(() -> texts("select kind from billing_mails")).hasMessageContaining("does not exist");
    }

    private void old(String key, String status, String address, String subject) throws SQLException {
        try (Connection connection = superuser()) {
            Statements.update(connection, """
                    insert into billing_mails (account_id, id, mail_key, kind, address, subject, body, link, status, attempts,
                        next_at, lease_until, message_id, last_error, created_at)
                    values ('%s', gen_random_uuid(), ?, 'receipt', ?, ?, 'Thanks.', '/a/x/billing', ?, 3,
                        now() - interval '1 minute', case ? when 'sending' then now() + interval '2 minutes' end, ?, 'busy',
                        now())""".formatted(ACCOUNT), key, address, subject, status, status, key);
        }
    }

    private void run(String sql) throws SQLException {
        try (Connection connection = superuser()) {
            Statements.update(connection, sql);
        }
    }

    private List<String> texts(String sql) throws SQLException {
        try (Connection connection = superuser()) {
            return Statements.list(connection, sql, row -> row.getString(1));
        }
    }

    private Connection superuser() throws SQLException {
        return DriverManager.getConnection(postgres.url(), "postgres", postgres.password("superuser"));
    }

    private FluentConfiguration flyway() {
        return Flyway.configure().dataSource(postgres.url(), "vixshield_owner", postgres.password("owner"))
                .locations("classpath:db/migration");
    }
}
