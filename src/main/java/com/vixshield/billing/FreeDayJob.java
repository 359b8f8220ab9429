package com.vixshield.billing;

import java.time.Duration;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import com.vixshield.platform.jobs.BackgroundJob;
import com.vixshield.platform.sql.Statements;

import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;

/** Grants the promised free day for alerts of the last days that were late, ran out of time or never went out. */
@ApplicationScoped
public class FreeDayJob implements BackgroundJob {

    /** An address that its own server refuses is not ours to answer for: those replies begin with 5. */
    private static final String MISSED = """
            select d.account_id, d.run_id, to_char(s.session, 'FMDD FMMonth YYYY'),
                   case when d.status = 'accepted' then 'late' else 'missed' end
            from deliveries d join alert_runs r on r.id = d.run_id join signals s on s.id = r.signal_id
            where d.created_at > clock_timestamp() - interval '7 days'
              and (d.status = 'expired' or d.status = 'failed' and coalesce(d.last_error, '') !~ '^5'
                   or d.status = 'accepted' and d.accepted_at > d.created_at + ? * interval '1 second')
              and not exists (select 1 from billing_free_days f where f.account_id = d.account_id and f.run_id = d.run_id)""";

    @Inject
    @DataSource("worker")
    AgroalDataSource database;
    @Inject
    AlertCredit credit;
    @Inject
    BillingConfig config;

    private record Missed(UUID account, UUID run, String reason) {
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
        missed().forEach(one -> credit.owe(one.account(), one.run(), one.reason()));
    }

    private List<Missed> missed() {
        return Statements.with(database, "the alerts could not be read",
                connection -> Statements.list(connection, MISSED, row -> new Missed(row.getObject(1, UUID.class),
                        row.getObject(2, UUID.class), "the alert of " + row.getString(3) + " was " + row.getString(4)),
                        config.lateAfter().toSeconds()));
    }
}
