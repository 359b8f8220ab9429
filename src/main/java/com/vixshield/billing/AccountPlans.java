package com.vixshield.billing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import com.vixshield.platform.sql.Statements;

import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;

/** Tells the plans of many accounts at once, with the jobs' role. */
@ApplicationScoped
public class AccountPlans {

    private static final String PLANS = """
            select a.id, coalesce(s.plan, g.plan, 'free'), coalesce(s.status, g.kind, 'none'),
                   exists (select 1 from plans_in_force(a.id, ?))
            from unnest(?) as a (id)
            left join lateral (select plan, status from billing_subscriptions where account_id = a.id
                               order by ended_at desc nulls first, started_at desc limit 1) s on true
            left join lateral (select plan, kind from access_grants where account_id = a.id
                               order by ends_at desc limit 1) g on true""";

    /**
     * @param state of the latest subscription, or the grant's kind
     * @param full whether anything paid for or granted is in force now
     */
    public record AccountPlan(String plan, String state, boolean full) {
    }

    @Inject
    @DataSource("worker")
    AgroalDataSource database;
    @Inject
    Clock clock;

    /** For each of them, also where there never was a plan. */
    public Map<UUID, AccountPlan> of(Collection<UUID> accounts) {
        Map<UUID, AccountPlan> plans = new HashMap<>();
        return Statements.with(database, "the plans could not be read", connection -> {
            Statements.each(connection, PLANS, row -> plans.put(row.getObject(1, UUID.class), plan(row)), clock.instant(),
                    Statements.array("uuid", accounts));
            return plans;
        });
    }

    private static AccountPlan plan(ResultSet row) throws SQLException {
        return new AccountPlan(row.getString(2), row.getString(3), row.getBoolean(4));
    }
}
