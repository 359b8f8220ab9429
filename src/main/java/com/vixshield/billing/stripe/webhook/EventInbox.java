package com.vixshield.billing.stripe.webhook;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import javax.sql.DataSource;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import com.vixshield.billing.operator.BillingAlarms;
import com.vixshield.platform.retry.Backoff;
import com.vixshield.platform.sql.Statements;

import io.agroal.api.AgroalDataSource;

/** Stores every Stripe event once, from its arrival until its effect is written down. */
@ApplicationScoped
public class EventInbox {

    /** After so many failures that are not Stripe's, a person has to look. */
    public static final int ATTEMPTS = 12;
    private static final int TOGETHER = 500;
    private static final Backoff WHILE_STRIPE_FAILS = Backoff.doubling(Duration.ofSeconds(5), Duration.ofMinutes(10));
    private static final Backoff WHILE_WE_FAIL = Backoff.doubling(Duration.ofMinutes(1), Duration.ofDays(1));

    private static final String STORE = """
            insert into stripe_events as known (id, type, api_version, livemode, created, object_id, customer_id,
                subscription_id, payload, received_at, next_at)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            on conflict (id) do update set deliveries = known.deliveries + 1,
                customer_id = coalesce(known.customer_id, excluded.customer_id),
                subscription_id = coalesce(known.subscription_id, excluded.subscription_id),
                payload = case when known.subscription_id is null and excluded.subscription_id is not null
                               then excluded.payload else known.payload end,
                status = case when known.status in ('DONE', 'FOREIGN') and known.subscription_id is null
                                   and excluded.subscription_id is not null
                              then 'PENDING' else known.status end,
                next_at = case when known.status in ('DONE', 'FOREIGN') and known.subscription_id is null
                                    and excluded.subscription_id is not null
                               then excluded.next_at else known.next_at end""";

    /**
     * A lost commit is done again, so it need not wait for the disk while webhooks wait for theirs. And each claim has an index
     * in its order: a plan that sorts was made when the inbox was all but empty, and reads the whole of a sudden backlog for
     * every event.
     */
    private static final String SETTINGS = "set local synchronous_commit to off; set local enable_sort to off";

    private static final String COLUMNS = """
            select id, type, api_version, livemode, created, object_id, customer_id, subscription_id, payload, attempts,
                received_at
            from stripe_events\s""";

    private static final String OLDEST = COLUMNS + """
            where status in ('PENDING', 'PARKED') and next_at <= ? order by next_at limit 1 for update skip locked""";

    /** Also takes the newest, so that a backlog does not delay today's events. */
    private static final String NEWEST = COLUMNS + """
            where status in ('PENDING', 'PARKED') and next_at <= ? order by next_at desc limit 1 for update skip locked""";

    private static final String SAME_SUBJECT = COLUMNS + """
            where status in ('PENDING', 'PARKED') and coalesce(subscription_id, customer_id, object_id) = ? and id <> ?
            order by created limit ? for update skip locked""";

    private static final String ALONE = COLUMNS + """
            where id = ? and status in ('PENDING', 'PARKED') and next_at <= ? for update skip locked""";

    private static final String DONE = """
            update stripe_events set status = 'DONE', done_at = ?, attempts = attempts + 1, last_error = null where id = ?""";

    private static final String FILED = """
            update stripe_events set status = 'FOREIGN', done_at = ?, attempts = attempts + 1, last_error = ?
            where id = ? and status in ('PENDING', 'PARKED')""";

    private static final String AGAIN = """
            update stripe_events set status = ?, attempts = attempts + 1, next_at = ?, last_error = ?
            where id = ? and status in ('PENDING', 'PARKED') and next_at <= ?""";

    private static final String REPLAY = """
            update stripe_events set status = 'PENDING', attempts = 0, next_at = ?, last_error = null
            where id = ? and status in ('DEAD', 'PARKED', 'DONE', 'FOREIGN')""";

    private final DataSource database;
    private final Clock clock;

    @Inject
    public EventInbox(@io.quarkus.agroal.DataSource("worker") AgroalDataSource database, Clock clock) {
        this((DataSource) database, clock);
    }

    public EventInbox(DataSource database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** A later delivery that says more than the first, whose subscription could not be told, is worked on after all. */
    public void store(InboxEvent event) {
        Instant now = clock.instant();
        change(STORE, event.id(), event.type(), event.apiVersion(), event.live(), event.created(), event.object(),
                event.customer(), event.subscription(), event.payload(), now, now);
    }

    /** The next event and all others about the same thing, locked until the transaction ends. */
    List<Claimed> claim(Connection transaction, boolean newest) throws SQLException {
        Statements.update(transaction, SETTINGS);
        Optional<Claimed> first = Statements.first(transaction, newest ? NEWEST : OLDEST, EventInbox::read, clock.instant());
        if (first.isEmpty()) {
            return List.of();
        }
        InboxEvent event = first.get().event();
        Optional<String> subject = event.subscription().or(event::customer).or(event::object);
        List<Claimed> all = new java.util.ArrayList<>(List.of(first.get()));
        if (subject.isPresent()) {
            all.addAll(Statements.list(transaction, SAME_SUBJECT, EventInbox::read, subject, event.id(), TOGETHER));
        }
        return all;
    }

    /** That one alone, unless another worker has claimed it. */
    List<Claimed> claim(Connection transaction, String id) throws SQLException {
        return Statements.list(transaction, ALONE, EventInbox::read, id, clock.instant());
    }

    record Claimed(InboxEvent event, int attempts, Instant receivedAt) {

        boolean hasWaitedLong(Instant now) {
            return !now.isBefore(receivedAt.plus(BillingAlarms.PATIENCE));
        }
    }

    void done(Connection transaction, InboxEvent event) throws SQLException {
        Statements.update(transaction, DONE, clock.instant(), event.id());
    }

    /** Not ours: it is kept with the reason and not looked at again. */
    void filed(Connection transaction, InboxEvent event, String reason) throws SQLException {
        Statements.update(transaction, FILED, clock.instant(), reason, event.id());
    }

    void filed(InboxEvent event, String reason) {
        change(FILED, clock.instant(), reason, event.id());
    }

    /**
     * Stripe's own failures never kill an event. One that was only looked at because another about the same thing was due
     * keeps its time and its attempts.
     */
    void failed(Claimed claimed, String error, boolean passing, boolean parked) {
        boolean dead = !passing && claimed.attempts() + 1 >= ATTEMPTS;
        Duration pause = (passing ? WHILE_STRIPE_FAILS : WHILE_WE_FAIL).after(claimed.attempts() + 1);
        Instant now = clock.instant();
        change(AGAIN, dead ? "DEAD" : parked ? "PARKED" : "PENDING", now.plus(pause), error, claimed.event().id(), now);
    }

    /** An operator's wish; doing it twice does nothing more, because every effect is keyed. */
    public void replay(String id) {
        change(REPLAY, clock.instant(), id);
    }

    private void change(String sql, Object... values) {
        Statements.with(database, "the inbox could not be written", connection -> Statements.update(connection, sql, values));
    }

    private static Claimed read(java.sql.ResultSet row) throws SQLException {
        return new Claimed(new InboxEvent(row.getString("id"), row.getString("type"),
                Optional.ofNullable(row.getString("api_version")), row.getBoolean("livemode"),
                Statements.instant(row, "created").orElseThrow(), Optional.ofNullable(row.getString("object_id")),
                Optional.ofNullable(row.getString("customer_id")), Optional.ofNullable(row.getString("subscription_id")),
                row.getString("payload")), row.getInt("attempts"), Statements.instant(row, "received_at").orElseThrow());
    }
}
