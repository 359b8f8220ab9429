package com.vixshield.watch;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import com.vixshield.platform.jobs.BackgroundJob;
import com.vixshield.platform.sql.Statements;

import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;

/**
 * Publishes the aggregated fill reports: each session's tiers and each tier over all sessions, from five reports on. λ of
 * the rulebook does not follow: it changes through a new version only.
 */
@ApplicationScoped
public class FillGapJob implements BackgroundJob {

    private static final String PUBLISH = """
            insert into fill_gaps (source, session, tier, reports, gap, share, computed_at)
            select s.source, case when grouping(s.session) = 1 then null else s.session end, f.tier, count(*),
                   percentile_cont(0.5) within group (order by f.expected - f.credit),
                   percentile_cont(0.5) within group (order by (f.mid - f.credit) / nullif(f.mid - f."natural", 0)), ?
            from fill_reports f join signals s on s.id = f.signal_id
            group by grouping sets ((s.source, s.session, f.tier), (s.source, f.tier))
            having count(*) >= 5
            on conflict (source, session, tier) do update
            set reports = excluded.reports, gap = excluded.gap, share = excluded.share, computed_at = excluded.computed_at""";
    /** Reports go with their account, and may leave fewer than five. */
    private static final String WITHDRAW = "delete from fill_gaps where computed_at < ?";

    @Inject
    @DataSource("worker")
    AgroalDataSource database;
    @Inject
    Clock clock;

    @Override
    public String name() {
        return "publish-fill-gaps";
    }

    @Override
    public Duration every() {
        return Duration.ofMinutes(5);
    }

    @Override
    public void run() {
        Instant now = clock.instant();
        Statements.transaction(database, "the fills cannot be counted", connection -> {
            Statements.update(connection, PUBLISH, now);
            return Statements.update(connection, WITHDRAW, now);
        });
    }
}
