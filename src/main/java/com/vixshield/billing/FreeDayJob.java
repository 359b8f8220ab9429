package com.vixshield.billing;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import com.vixshield.billing.MissedAlerts.MissedAlert;
import com.vixshield.platform.jobs.BackgroundJob;
import com.vixshield.platform.sql.Statements;

import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;

/** Grants the promised free day for alerts of the last days that were late, ran out of time or never went out. */
@ApplicationScoped
public class FreeDayJob implements BackgroundJob {

    private static final Duration BACK = Duration.ofDays(7);
    private static final String CREDITED = "select account_id, run_id from billing_free_days where run_id = any (?::uuid[])";

    @Inject
    @DataSource("worker")
    AgroalDataSource database;
    @Inject
    MissedAlerts alerts;
    @Inject
    AlertCredit credit;
    @Inject
    BillingConfig config;

    private record Credited(UUID account, UUID run) {
    }

    @Override
    public String name() {
        return "billing-free-days";
    }

    @Override
    public Duration every() {
        return Duration.ofMinutes(10);
    }

    @Override
    public void run() {
        List<MissedAlert> missed = alerts.within(BACK, config.lateAfter());
        Set<Credited> credited = credited(missed);
        missed.stream().filter(one -> !credited.contains(new Credited(one.account(), one.run())))
                .forEach(one -> credit.owe(one.account(), one.run(), reason(one)));
    }

    private Set<Credited> credited(List<MissedAlert> missed) {
        String[] runs = missed.stream().map(one -> one.run().toString()).distinct().toArray(String[]::new);
        return Statements.with(database, "the free days could not be read",
                connection -> new HashSet<>(Statements.list(connection, CREDITED,
                        row -> new Credited(row.getObject(1, UUID.class), row.getObject(2, UUID.class)), (Object) runs)));
    }

    private static String reason(MissedAlert one) {
        return "the alert of " + BillingDates.of(one.session()) + " was " + (one.late() ? "late" : "missed");
    }
}
