package com.vixshield.alert;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import com.vixshield.billing.Entitlements;
import com.vixshield.billing.Feature;
import com.vixshield.platform.mail.MessageIds;
import com.vixshield.platform.sql.Statements;

import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;

/**
 * Queues the deliveries of the fan-out, with the worker's role: over all accounts, one statement per step, each committed
 * on its own. Leases are timed by the database's clock, so that nodes need not agree on the time.
 */
@ApplicationScoped
class DeliveryQueue {

    private static final String OPEN_RUN = """
            insert into alert_runs (id, signal_id, created_at, deadline_at)
            select ?, s.id, clock_timestamp(), ?
            from signals s where s.id = ? and ? > clock_timestamp()
            on conflict (signal_id) do nothing""";

    /**
     * Entitled and willing, at most one row each; a member who joins before the deadline is added by the next run. Where the
     * plan is for one person, that is the owner who has been there longest (Member.first).
     */
    private static final String EXPAND = """
            insert into deliveries (account_id, run_id, person_id, channel, message_id, address, created_at, next_at)
            select p.account_id, r.id, p.person_id, 'email',
                   '<' || encode(sha256(convert_to(concat_ws('|', r.id, p.account_id, p.person_id), 'UTF8')), 'hex') || '@' || ? || '>',
                   person.email, clock_timestamp(), clock_timestamp()
            from alert_runs r
            cross join alert_preferences p
            join people person on person.id = p.person_id
            where r.signal_id = ? and r.deadline_at > clock_timestamp() and p.email_signals
              and is_entitled(p.account_id, clock_timestamp(), ?, ?)
              and (is_entitled(p.account_id, clock_timestamp(), ?, ?)
                   or not exists (
                       select 1 from members me join members other on other.account_id = me.account_id
                       where me.account_id = p.account_id and me.person_id = p.person_id
                         and (other.role <> 'owner', other.joined_at, other.person_id)
                             < (me.role <> 'owner', me.joined_at, me.person_id)))
            on conflict do nothing""";

    /** A dead node's rows: never handed to the relay, they are as good as new; handed over, they are in doubt. */
    private static final String RECLAIM = """
            update deliveries
            set status = case when handed_at is null then 'ready' else 'unknown' end,
                next_at = clock_timestamp() + case when handed_at is null then 0 else ? end * interval '1 second',
                lease = null, lease_until = null
            where status = 'sending' and lease_until < clock_timestamp()""";

    private static final String EXPIRE = """
            update deliveries d set status = 'expired'
            from alert_runs r
            where r.id = d.run_id and r.deadline_at <= clock_timestamp() and d.status in ('ready', 'retry', 'unknown')""";

    private static final String CLAIM = """
            with due as (
                select account_id, run_id, person_id, channel from deliveries
                where status in ('ready', 'retry', 'unknown') and next_at <= clock_timestamp()
                order by next_at limit ? for update skip locked)
            update deliveries d
            set status = 'sending', lease = ?, lease_until = clock_timestamp() + ? * interval '1 second',
                attempts = attempts + 1, handed_at = null
            from due, alert_runs r, alert_preferences p
            where d.account_id = due.account_id and d.run_id = due.run_id and d.person_id = due.person_id
              and d.channel = due.channel and r.id = d.run_id
              and p.account_id = d.account_id and p.person_id = d.person_id
            returning d.account_id, d.run_id, d.person_id, r.signal_id, d.address, d.message_id, d.attempts,
                      p.unsubscribe_token""";

    /** Renews the lease for the time one message may take; it, not the clock, says whether the row is still ours. */
    private static final String HAND_OVER = """
            update deliveries d
            set handed_at = clock_timestamp(), lease_until = clock_timestamp() + ? * interval '1 second'
            from alert_preferences p
            where d.account_id = ? and d.run_id = ? and d.person_id = ? and d.lease = ?
              and p.account_id = d.account_id and p.person_id = d.person_id
            returning p.email_signals""";

    private static final String FINISH = """
            update deliveries
            set status = ?, lease = null, lease_until = null, last_error = ?,
                accepted_at = case when ? = 'accepted' then clock_timestamp() end,
                next_at = clock_timestamp() + ? * interval '1 second'
            where account_id = ? and run_id = ? and person_id = ? and lease = ?""";

    @Inject
    @DataSource("worker")
    AgroalDataSource database;
    @Inject
    AlertConfig config;
    @Inject
    MessageIds messages;
    @Inject
    Entitlements entitlements;

    boolean openRun(UUID id, UUID signalId, Instant deadline) {
        return update(OPEN_RUN, id, deadline, signalId, deadline) > 0;
    }

    int expand(UUID signalId) {
        Entitlements.Holders entitled = entitlements.holders(Feature.SIGNAL_MAIL);
        Entitlements.Holders teams = entitlements.holders(Feature.TEAM);
        return update(EXPAND, messages.domain(), signalId, entitled.plans(), entitled.others(), teams.plans(), teams.others());
    }

    void reclaim() {
        update(RECLAIM, config.doubtPause().toSeconds());
        update(EXPIRE);
    }

    List<Delivery> claim(UUID lease) {
        return Statements.with(database, "deliveries could not be claimed", connection -> Statements.list(connection, CLAIM,
                row -> delivery(row, lease), config.batch(), lease, config.lease().toSeconds()));
    }

    /** What stands between a claimed delivery and the relay. */
    enum HandOver {
        GRANTED,
        /** Unsubscribed since the audience was frozen. */
        UNWANTED,
        /** Another node has it now: this one must not touch it any more. */
        LOST
    }

    HandOver handOver(Delivery delivery) {
        return Statements.with(database, "a delivery could not be handed over",
                connection -> Statements.first(connection, HAND_OVER,
                        row -> row.getBoolean(1) ? HandOver.GRANTED : HandOver.UNWANTED, config.lease().toSeconds(),
                        delivery.accountId(), delivery.runId(), delivery.personId(), delivery.lease()))
                .orElse(HandOver.LOST);
    }

    void accepted(Delivery delivery) {
        finish(delivery, "accepted", null, Duration.ZERO);
    }

    void finish(Delivery delivery, String status, String error, Duration pause) {
        update(FINISH, status, error, status, pause.toSeconds(), delivery.accountId(), delivery.runId(), delivery.personId(),
                delivery.lease());
    }

    private static Delivery delivery(ResultSet row, UUID lease) throws SQLException {
        return new Delivery(row.getObject(1, UUID.class), row.getObject(2, UUID.class), row.getObject(3, UUID.class),
                row.getObject(4, UUID.class), row.getString(5), row.getString(6), row.getInt(7), row.getString(8), lease);
    }

    private int update(String sql, Object... values) {
        return Statements.with(database, "the delivery ledger could not be written",
                connection -> Statements.update(connection, sql, values));
    }
}
