package com.vixshield.billing.operator;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.summingLong;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;

import javax.sql.DataSource;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import com.vixshield.billing.AccountNames;
import com.vixshield.billing.MoneyFormat;
import com.vixshield.platform.jobs.JobHistory;
import com.vixshield.platform.sql.Statements;

import io.agroal.api.AgroalDataSource;

/**
 * Computes the operator's billing numbers from the append-only log, and lists the cases that need a person. Erased
 * customers stay in the numbers of the past, without a name.
 */
@ApplicationScoped
public class BillingStatistics {

    /** What each subscription is worth: its last line until now. */
    private static final String BY_PLAN = """
            select plan, currency, count(*), sum(mrr)
            from (select distinct on (subscription_id) plan, currency, mrr from billing_story
                  where at <= ? and subscription_id <> 'grant' order by subscription_id, id desc) now
            where mrr > 0 group by plan, currency order by plan""";
    private static final String CHURN = """
            select count(*), count(*) filter (where after.mrr = 0)
            from (select distinct on (subscription_id) subscription_id, mrr from billing_story
                  where at <= ? order by subscription_id, id desc) before
            join (select distinct on (subscription_id) subscription_id, mrr from billing_story
                  where at <= ? order by subscription_id, id desc) after using (subscription_id)
            where before.mrr > 0""";
    private static final String TRIALS = """
            select count(*), count(*) filter (where exists (select 1 from billing_story paid
                where paid.payer = t.payer and paid.mrr > 0 and paid.at >= t.begun and paid.at <= ?))
            from (select payer, min(at) as begun from billing_story where kind = 'trial_started' and at <= ?
                  group by payer) t""";
    private static final String PAST_DUE = """
            select s.account_id, s.status, s.plan, coalesce(owed.total, s.unit_amount * s.seats), s.currency, s.first_failed_at
            from billing_subscriptions s
            left join lateral (select i.total from billing_invoices i where i.account_id = s.account_id
                and i.subscription_id = s.subscription_id and i.status = 'open' order by i.created_at desc limit 1) owed on true
            where s.status in ('past_due', 'unpaid', 'incomplete') order by s.first_failed_at nulls last limit 100""";
    private static final String DISPUTES = """
            select d.account_id, d.status, coalesce(s.plan, ''), d.amount, d.currency, d.created_at,
                   s.status is null or s.status in ('canceled', 'incomplete_expired') as ended
            from billing_disputes d
            left join billing_subscriptions s on s.account_id = d.account_id and s.subscription_id = d.subscription_id
            where d.status not in ('won', 'warning_closed') order by d.created_at desc limit 100""";
    private static final String STUCK = """
            select id, type, status, attempts, last_error, received_at from stripe_events
            where status in ('DEAD', 'PARKED') order by received_at desc limit 100""";
    private static final String COUNTS = """
            select (select count(*) from billing_drift),
                   (select count(*) from stripe_events where status = 'PENDING'),
                   (select count(*) from stripe_events where api_version is distinct from ?)""";

    private static final String DRIFT = """
            select found_at, subscription_id, sweep, difference from billing_drift order by id desc limit 20""";
    /** The sweep that compares all subscriptions with Stripe. */
    private static final String COMPARISON = "stripe-comparison";

    private final DataSource database;
    private final Clock clock;
    private final AccountNames accounts;
    private final JobHistory jobs;

    @Inject
    public BillingStatistics(@io.quarkus.agroal.DataSource("worker") AgroalDataSource database, Clock clock,
            AccountNames accounts, JobHistory jobs) {
        this((DataSource) database, clock, accounts, jobs);
    }

    public BillingStatistics(DataSource database, Clock clock, AccountNames accounts, JobHistory jobs) {
        this.database = database;
        this.clock = clock;
        this.accounts = accounts;
        this.jobs = jobs;
    }

    /** Monthly recurring revenue of one plan. */
    public record PlanRevenue(String plan, String currency, int subscriptions, long mrr) {

        public String money() {
            return MoneyFormat.of(mrr, currency);
        }
    }

    /** A part of a whole; no share of nothing. */
    public record Share(int part, int whole) {

        public double ratio() {
            return whole == 0 ? Double.NaN : part / (double) whole;
        }
    }

    /** @param amount of the invoice that is open, with tax; of a period before tax while there is none */
    public record PastDue(String account, String status, String plan, String amount, Instant since) {

        PastDue of(String name) {
            return new PastDue(name, status, plan, amount, since);
        }
    }

    /** @param state what came of it so far, and of the subscription it is about */
    public record Disputed(String account, String state, String plan, String amount, Instant since) {

        Disputed of(String name) {
            return new Disputed(name, state, plan, amount, since);
        }
    }

    /** A line whose account still has to be named. */
    private record Owned<T>(UUID account, T line) {
    }

    public record Stuck(String id, String type, String status, int attempts, String error, Instant receivedAt) {
    }

    /** A row that no longer said what Stripe says, and was corrected. */
    public record Drift(Instant at, String subscription, String sweep, String difference) {
    }

    public record Counts(long drift, long pending, long otherVersion) {
    }

    public List<PlanRevenue> byPlan() {
        return read(
                connection -> Statements.list(connection, BY_PLAN, row -> new PlanRevenue(row.getString(1), row.getString(2),
                        row.getInt(3), row.getLong(4)), clock.instant()));
    }

    /** Of all plans together: an amount for each currency. */
    public static List<String> mrr(List<PlanRevenue> plans) {
        return plans.stream().collect(groupingBy(PlanRevenue::currency, TreeMap::new, summingLong(PlanRevenue::mrr)))
                .entrySet().stream().map(sum -> MoneyFormat.of(sum.getValue(), sum.getKey())).toList();
    }

    /** Of the subscriptions that paid thirty days ago, those that do not now. */
    public Share churn() {
        Instant now = clock.instant();
        return read(connection -> Statements.first(connection, CHURN, row -> new Share(row.getInt(2), row.getInt(1)),
                now.minus(Duration.ofDays(30)), now)).orElseThrow();
    }

    /** Of all accounts that began a trial, those that have paid since. */
    public Share trialConversion() {
        Instant now = clock.instant();
        return read(
                connection -> Statements.first(connection, TRIALS, row -> new Share(row.getInt(2), row.getInt(1)), now, now))
                .orElseThrow();
    }

    public List<PastDue> pastDue() {
        List<Owned<PastDue>> rows = read(connection -> Statements.list(connection, PAST_DUE,
                row -> new Owned<>(row.getObject(1, UUID.class), new PastDue("", row.getString(2), row.getString(3),
                        MoneyFormat.of(row.getLong(4), row.getString(5)),
                        Statements.instant(row, "first_failed_at").orElse(null)))));
        return accounts.name(rows, Owned::account, (row, name) -> row.line().of(name));
    }

    /** Open and lost, the newest first. */
    public List<Disputed> disputes() {
        List<Owned<Disputed>> rows = read(connection -> Statements.list(connection, DISPUTES,
                row -> new Owned<>(row.getObject(1, UUID.class), new Disputed("",
                        disputed(row.getString(2), row.getBoolean("ended")), row.getString(3),
                        MoneyFormat.of(row.getLong(4), row.getString(5)),
                        Statements.instant(row, "created_at").orElseThrow()))));
        return accounts.name(rows, Owned::account, (row, name) -> row.line().of(name));
    }

    private static String disputed(String status, boolean ended) {
        return !status.equals("lost") ? "open, everything works" : ended ? "lost, subscription ended" : "lost, not ended yet";
    }

    public List<Stuck> stuck() {
        return read(connection -> Statements.list(connection, STUCK, row -> new Stuck(row.getString(1), row.getString(2),
                row.getString(3), row.getInt(4), row.getString(5), Statements.instant(row, "received_at").orElseThrow())));
    }

    /** The newest first. */
    public List<Drift> drift() {
        return read(connection -> Statements.list(connection, DRIFT,
                row -> new Drift(Statements.instant(row, "found_at").orElseThrow(), row.getString(2), row.getString(3),
                        row.getString(4))));
    }

    /** When all subscriptions were last compared with Stripe to the end: no drift means nothing without it. */
    public Optional<Instant> compared() {
        return jobs.lastSuccess(COMPARISON);
    }

    public Counts counts(String apiVersion) {
        return read(connection -> Statements.first(connection, COUNTS,
                row -> new Counts(row.getLong(1), row.getLong(2), row.getLong(3)), apiVersion)).orElseThrow();
    }

    private <T> T read(Statements.Work<T> reading) {
        return Statements.with(database, "the numbers could not be read", reading);
    }
}
