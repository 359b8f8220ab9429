package com.vixshield.account.data;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import com.vixshield.platform.Ids;
import com.vixshield.platform.sql.Statements;

import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;

/**
 * Erases an account from the database, in one transaction with the list of tasks that remain elsewhere: after a crash at
 * any point either nothing has happened, or the rest is known.
 */
@ApplicationScoped
class AccountEraser {

    /** What has begun to cost money again, or stands in other people's teams, waits. */
    private static final String DUE = """
            select d.account_id from account_deletions d join accounts a on a.id = d.account_id
            where d.due_at <= ?
              and not exists (select 1 from billing_subscriptions s where s.account_id = a.id
                  and s.status not in ('canceled', 'incomplete_expired') and (s.cancel_at is null or s.cancel_at > ?))
              and not (a.kind = 'personal' and exists (select 1 from members o where o.person_id = a.person_id
                  and o.account_id <> a.id))
            order by d.due_at""";
    /** A cancellation at this moment waits for us, or we for it. */
    private static final String BEGIN = "update account_deletions set begun_at = ? where account_id = ? and due_at <= ?";
    private static final String NOTE = """
            insert into erasures (id, account, requested_at, erased_at, customers, identities, recipients, account_name, echoes,
                next_at)
            select ?, a.id, d.requested_at, ?,
                array(select customer_id from billing_customers where account_id = a.id and deleted_at is null),
                array(select p.identity from members m join people p on p.id = m.person_id where m.account_id = a.id
                      and not exists (select 1 from members o where o.person_id = p.id and o.account_id <> a.id)),
                array(select p.email from members m join people p on p.id = m.person_id where m.account_id = a.id),
                a.name,
                array(select customer_id from billing_customers where account_id = a.id
                      union select subscription_id from billing_subscriptions where account_id = a.id
                      union select dispute_id from billing_disputes where account_id = a.id), ?
            from accounts a join account_deletions d on d.account_id = a.id where a.id = ?""";
    private static final String REMEMBER = """
            insert into erased_identities
            select sha256(convert_to(identity, 'UTF8')) from erasures e, unnest(e.identities) identity where e.account = ?
            on conflict do nothing""";
    private static final String DRIFT = """
            delete from billing_drift d where exists (select 1 from erasures e, unnest(e.echoes) echo
                where e.account = ? and (d.subscription_id = echo or position(echo in d.difference) > 0))""";
    private static final String ACCOUNT = "delete from accounts where id = ?";
    private static final String SESSIONS = "select erase_identity_rows(identities) from erasures where account = ?";
    private static final String PEOPLE = """
            delete from people where identity in (select unnest(identities) from erasures where account = ?)""";

    @Inject
    @DataSource("worker")
    AgroalDataSource database;
    @Inject
    LatePaymentEvents echoes;
    @Inject
    PersonalDataTraces traces;
    @Inject
    Ids ids;
    @Inject
    Clock clock;

    List<UUID> due() {
        try (Connection connection = database.getConnection()) {
            Instant now = clock.instant();
            return Statements.list(connection, DUE, row -> row.getObject(1, UUID.class), now, now);
        } catch (SQLException e) {
            throw new IllegalStateException("due deletions could not be read", e);
        }
    }

    void erase(UUID account) {
        Statements.transaction(database, "account " + account + " could not be erased", connection -> {
            erase(connection, account);
            return null;
        });
    }

    private void erase(Connection connection, UUID account) throws SQLException {
        Instant now = clock.instant();
        if (Statements.update(connection, BEGIN, now, account, now) == 0) {
            return;
        }
        Statements.update(connection, NOTE, ids.next(), now, now, account);
        Statements.update(connection, REMEMBER, account);
        echoes.erase(connection, account, Instant.EPOCH);
        Statements.update(connection, DRIFT, account);
        if (Statements.update(connection, ACCOUNT, account) == 0) {
            throw new IllegalStateException("the database does not find the deletion of account " + account + " due");
        }
        traces.erase(connection, account);
        Statements.list(connection, SESSIONS, row -> true, account);
        Statements.update(connection, PEOPLE, account);
    }
}
