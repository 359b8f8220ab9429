package com.vixshield.billing;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

import javax.sql.DataSource;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import com.vixshield.billing.BillingMailOutbox.Letter;
import com.vixshield.billing.projection.Subscription;
import com.vixshield.billing.projection.SubscriptionStore;
import com.vixshield.platform.jobs.BackgroundJob;
import com.vixshield.platform.sql.Statements;

import io.agroal.api.AgroalDataSource;

/**
 * Sends reminders ahead of billing events: the end of a trial, 7, 3 and 1 days ahead and when it is over, and each renewal
 * a week ahead. It reads our own rows, so it works while webhooks fail, and shares their keys.
 */
@ApplicationScoped
public class BillingReminders implements BackgroundJob {

    private static final Duration WEEK = Duration.ofDays(7);

    private static final String BEGUN = """
            insert into billing_events (account_id, at, kind, subscription_id, status_after, plan, period, seats, currency, mrr)
            select g.account_id, g.starts_at, 'trial_started', 'grant', 'trialing', g.plan, 'month', 1, 'usd', 0
            from access_grants g
            where g.kind = 'trial' and not exists (select 1 from billing_events e
                where e.account_id = g.account_id and e.subscription_id = 'grant')""";
    private static final String GRANTS = """
            select g.account_id, g.id::text as about, g.ends_at as ends, null as card from access_grants g
            where g.kind = 'trial' and g.ends_at > ? and g.ends_at <= ?
              and not exists (select 1 from billing_subscriptions s where s.account_id = g.account_id)""";
    private static final String TRIALS = """
            select s.account_id, s.subscription_id as about, s.trial_end as ends, s.card from billing_subscriptions s
            where s.status = 'trialing' and s.cancel_at is null and s.trial_end > ? and s.trial_end <= ?""";
    private static final String RENEWALS = """
            select s.* from billing_subscriptions s
            where s.status = 'active' and s.cancel_at is null and not s.collection_paused and s.period_end > ?
              and s.period_end <= ?""";

    private final DataSource database;
    private final Clock clock;

    @Inject
    public BillingReminders(@io.quarkus.agroal.DataSource("worker") AgroalDataSource database, Clock clock) {
        this((DataSource) database, clock);
    }

    public BillingReminders(DataSource database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "billing-reminders";
    }

    @Override
    public Duration every() {
        return Duration.ofMinutes(30);
    }

    @Override
    public void run() {
        Instant now = clock.instant();
        try (Connection connection = database.getConnection()) {
            Statements.update(connection, BEGUN);
            write(connection, GRANTS, now, now.plus(WEEK), row -> Optional.of(trial(row, now)));
            write(connection, TRIALS, now, now.plus(WEEK), row -> Optional.of(trial(row, now)));
            write(connection, GRANTS, now.minus(Duration.ofDays(2)), now, row -> Optional.of(over(row)));
            write(connection, RENEWALS, now, now.plus(WEEK), row -> renewal(SubscriptionStore.read(row)));
        } catch (SQLException e) {
            throw new IllegalStateException("the reminders could not be written", e);
        }
    }

    private record Due(UUID account, Optional<Letter> letter) {
    }

    private void write(Connection connection, String sql, Instant after, Instant until,
            Statements.Reader<Optional<Letter>> words)
            throws SQLException {
        for (Due due : Statements.list(connection, sql,
                row -> new Due(row.getObject("account_id", UUID.class), words.read(row)), after, until)) {
            if (due.letter().isPresent()) {
                BillingMailOutbox.enqueue(connection, due.account(), due.letter().get(), clock.instant());
            }
        }
    }

    private static Letter trial(ResultSet row, Instant now) throws SQLException {
        Instant end = Statements.instant(row, "ends").orElseThrow();
        long left = Duration.between(now, end).plusDays(1).minusNanos(1).toDays();
        int mark = left <= 1 ? 1 : left <= 3 ? 3 : 7;
        String then = Optional.ofNullable(row.getString("card")).isPresent()
                ? "Your card is charged then, unless you cancel before, with one click."
                : "No card is on file, so nothing is charged and nothing needs to be cancelled. Subscribe to keep seeing signals"
                        + " when they are sealed.";
        return new Letter("trial:" + row.getString("about") + ":" + end.getEpochSecond() + ":" + mark, "trial",
                "Your trial ends on " + BillingDates.of(end), then, "/billing");
    }

    private static Letter over(ResultSet row) throws SQLException {
        return new Letter("over:" + row.getString("about"), "over", "Your trial is over and nothing was charged",
                "You see each signal once it has settled, and your settings stay. Subscribe to see it when it is sealed.",
                "/billing");
    }

    /** The same mail whether we or Stripe announce it first; none is sent when nothing will be charged. */
    public static Optional<Letter> renewal(Subscription one) {
        return Optional.of(new Letter("renewal:" + one.id() + ":" + one.periodEnd().getEpochSecond(), "renewal",
                "Your subscription renews on " + BillingDates.of(one.periodEnd()),
                PriceText.atRenewal(one) + " If you do not want it any more, cancel with one click before then.", "/billing"))
                .filter(letter -> one.next().isPresent() || one.nextAmount() > 0);
    }
}
