package com.vixshield.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.UUID;

import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Inject;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import com.vixshield.platform.Tenant;
import com.vixshield.testing.EmbeddedServices;
import com.vixshield.testing.Proves;
import com.vixshield.testing.World;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;

/** What the application's own database role can reach, asked in SQL: the guarantee beneath every page. */
@QuarkusTest
@QuarkusTestResource(EmbeddedServices.class)
class IsolationTest {

    private static final String UNPROTECTED = """
            select string_agg(c.relname, ', ') from pg_class c
            join pg_attribute a on a.attrelid = c.oid and a.attname = 'account_id'
            where c.relkind in ('r', 'p') and c.relnamespace = 'public'::regnamespace
              and not (c.relrowsecurity and c.relforcerowsecurity and a.attnotnull
                   and exists (select 1 from pg_index i where i.indrelid = c.oid and i.indisprimary and i.indkey[0] = a.attnum)
                   and exists (select 1 from pg_policies p where p.tablename = c.relname and 'vixshield_app' = any (p.roles)
                               and p.qual like '%app_account()%'
                               and (p.with_check like '%app_account()%' or not
                                    has_any_column_privilege('vixshield_app', c.oid, 'INSERT, UPDATE'))))""";
    /** Ways around policies that a catalogue shows: mighty roles, code and views that run as their owner, copies. */
    private static final String LOOPHOLES = """
            select string_agg(what, ', ') from (
                select 'role ' || rolname as what from pg_roles
                where rolname like 'vixshield%' and (rolsuper or rolbypassrls or rolcreaterole or rolcreatedb)
                union all select 'owned by the application: ' || c.relname from pg_class c
                where c.relowner in (select oid from pg_roles where rolname in ('vixshield_app', 'vixshield_worker'))
                union all select 'function ' || proname from pg_proc
                where pronamespace = 'public'::regnamespace and prosecdef
                union all select 'view ' || relname from pg_class
                where relnamespace = 'public'::regnamespace and (relkind in ('m', 'f')
                    or relkind = 'v' and not coalesce(reloptions::text like '%security_invoker=true%', false))) loopholes""";

    @Inject
    AgroalDataSource database;
    @Inject
    Tenant tenant;
    @Inject
    People people;
    @Inject
    World world;

    private UUID alice;
    private UUID mallory;

    @BeforeEach
    void twoAccounts() {
        world.clear();
        alice = account(people.signIn("alice"));
        mallory = account(people.signIn("mallory"));
        // tests run inside one request, which the sign-ins have left as mallory's
        tenant.actFor(null);
        tenant.signedInAs(null);
    }

    @Test
    void everyTableOfTenantsIsProtected() {
        assertThat(world.single(UNPROTECTED)).isNull();
    }

    @Test
    void nothingLeadsAroundThePolicies() {
        assertThat(world.single(LOOPHOLES)).isNull();
    }

    @Test
    void whoHasHadATrialIsNotToBeRead() throws SQLException {
        assertThat(count("select count(*) from trial_claims")).as("seen by all, as a trial is refused across accounts")
                .isPositive();
        assertThat(world.number("select count(*) from trial_claims where claim in (select id from accounts)")).isZero();
    }

    @Test
    void nothingLiesBesideTheTables() throws SQLException {
        assertThatThrownBy(() -> count("select lo_create(0)")).hasMessageContaining("permission denied");
        assertThatThrownBy(() -> count("select lo_from_bytea(0, 'x')")).hasMessageContaining("permission denied");
        assertThat(count(
                "select count(*) from pg_database where datname = 'keycloak' and has_database_privilege(datname, 'connect')"))
                .isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"audit_entries", "audit_actors", "invitations", "approval_policies", "approval_requests",
            "approvals", "api_tokens", "webhook_endpoints", "webhook_events", "webhook_deliveries", "browser_sessions",
            "people", "accounts", "members", "access_grants", "alert_preferences", "deliveries",
            "risk_profiles", "fill_reports", "billing_customers", "billing_subscriptions", "billing_invoices",
            "billing_disputes",
            "billing_intents", "billing_events", "outgoing_mails", "billing_free_days", "data_exports", "support_visits",
            "account_deletions", "account_chain_files", "account_chain_uploads", "account_chain_quotes", "books",
            "book_batches", "book_trades", "book_entries", "broker_imports", "lab_runs",
            "lab_chunks"})
    void withoutATenantThereIsNothingToSee(String table) throws SQLException {
        assertThat(count("select count(*) from " + table)).isZero();
    }

    @Test
    @ActivateRequestContext
    @Proves({46, 48})
    void anAccountSeesItsOwnRowsOnly() throws SQLException {
        tenant.actFor(mallory);

        assertThat(count("select count(*) from accounts")).isEqualTo(1);
        assertThat(count("select count(*) from access_grants where account_id = '" + alice + "'")).isZero();
        assertThat(count("select count(*) from alert_preferences")).isEqualTo(1);
    }

    @Test
    @ActivateRequestContext
    @Proves({48, 49})
    void anAccountChangesItsOwnRowsOnly() throws SQLException {
        tenant.actFor(mallory);

        assertThat(change("update alert_preferences set email_signals = false where account_id = '" + alice + "'")).isZero();
        assertThat(change("delete from members where account_id = '" + alice + "'")).isZero();
        assertThatThrownBy(() -> change("""
                insert into access_grants (account_id, id, kind, starts_at, ends_at, reason)
                values ('%s', gen_random_uuid(), 'comp', now(), now() + interval '1 day', 'theft')""".formatted(alice)))
                .isInstanceOf(SQLException.class).hasMessageContaining("row-level security");
    }

    @Test
    @ActivateRequestContext
    void aMemberSeesTheirAccountsBeforeOneIsChosen() throws SQLException {
        tenant.signedInAs(People.named("mallory").identity());

        assertThat(count("select count(*) from accounts")).isEqualTo(1);
        assertThat(count("select count(*) from members")).isEqualTo(1);
        assertThat(count("select count(*) from access_grants")).isZero();
    }

    @Test
    @ActivateRequestContext
    void aPooledConnectionForgetsWhomItServed() throws SQLException {
        tenant.actFor(alice);
        assertThat(count("select count(*) from access_grants")).isEqualTo(1);

        tenant.actFor(null);

        assertThat(count("select count(*) from access_grants")).isZero();
    }

    private UUID account(String handle) {
        return UUID.fromString(world.single("select id from accounts where handle = ?", handle));
    }

    private int count(String sql) throws SQLException {
        try (Connection connection = database.getConnection(); var rows = connection.createStatement().executeQuery(sql)) {
            rows.next();
            return rows.getInt(1);
        }
    }

    private int change(String sql) throws SQLException {
        try (Connection connection = database.getConnection()) {
            return connection.createStatement().executeUpdate(sql);
        }
    }
}
