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
 * Publishes the aggregated fill reports: each session's tiers and each tier over all sessions. Each person counts once, however
 * many accounts report, and only for accounts that pay or are a month old, and for fills that the market could have given. A
 * figure is of ten people at least, rounded, and changes only when five came or went: so neither a figure nor the difference of
 * two tells what one of them obtained. λ of the rulebook does not follow: it changes through a new version only.
 */
@ApplicationScoped
public class FillGapJob implements BackgroundJob {

    /** Before it, an account without a paid plan does not count: it costs nothing to have many. */
    private static final Duration AGED = Duration.ofDays(30);

    /**
     * A fill is plausible up to one spread beyond mid and natural, either way. Over all sessions a person counts with the median
     * of their own.
     */
    private static final String PUBLISH = """
            with plausible as (
                select f.*, s.source, s.session,
                       coalesce(f.reported_by, (select m.person_id from members m where m.account_id = f.account_id
                                                order by m.role <> 'owner', m.joined_at, m.person_id limit 1)) as person,
                       (f.mid - f.credit) / nullif(f.mid - f."natural", 0) as share
                from fill_reports f
                join signals s on s.id = f.signal_id
                join accounts a on a.id = f.account_id
                where (a.created_at <= ? or exists (select 1 from plans_in_force(a.id, ?) p (plan) where p.plan <> '*'))
                  and abs(f.credit - (f.mid + f."natural") / 2) <= greatest(1.5 * abs(f.mid - f."natural"), 0.25)),
            single as (
                select distinct on (source, session, tier, person) source, session, tier, person, expected - credit as gap, share
                from plausible where person is not null
                order by source, session, tier, person, reported_at desc, account_id),
            counted as (
                select source, session, tier, person, gap, share from single
                union all
                select source, null, tier, person, percentile_cont(0.5) within group (order by gap),
                       percentile_cont(0.5) within group (order by share)
                from single group by source, tier, person)
            insert into fill_gaps as old (source, session, tier, reports, people, gap, share, computed_at)
            select source, session, tier, count(*) / 5 * 5, count(*),
                   round((percentile_cont(0.5) within group (order by gap) / 0.05)::numeric) * 0.05,
                   round((percentile_cont(0.5) within group (order by share) / 0.05)::numeric) * 0.05, ?
            from counted
            group by source, session, tier
            having count(*) >= 10
            on conflict (source, session, tier) do update
            set reports = case when abs(excluded.people - old.people) >= 5 then excluded.reports else old.reports end,
                people = case when abs(excluded.people - old.people) >= 5 then excluded.people else old.people end,
                gap = case when abs(excluded.people - old.people) >= 5 then excluded.gap else old.gap end,
                share = case when abs(excluded.people - old.people) >= 5 then excluded.share else old.share end,
                computed_at = excluded.computed_at""";
    /** Reports go with their account, and may leave fewer than ten. */
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
            Statements.update(connection, PUBLISH, now.minus(AGED), now, now);
            return Statements.update(connection, WITHDRAW, now);
        });
    }
}
