package com.vixshield.alert;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import com.vixshield.platform.sql.Statements;

import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;

/**
 * Queues the deliveries of the fan-out, with the worker's role: over all accounts, in sets, one statement per step, each
 * committed on its own. Leases are timed by the database's clock, so that nodes need not agree on the time.
 */
@ApplicationScoped
class DeliveryQueue {

    /** A dead sender's rows, by where it stood: what was before was accepted, what was there is in doubt, the rest is as good as new. */
    private static final String RECLAIM = """
            with dead as materialized (
                delete from delivery_slots where until_at < clock_timestamp() returning lease, place, moved_at)
            update deliveries d
            set status = case when d.place < dead.place then 'accepted' when d.place = dead.place then 'unknown' else 'ready' end,
                accepted_at = case when d.place < dead.place then dead.moved_at end,
                handed_at = case when d.place = dead.place then dead.moved_at end,
                last_error = case when d.place = dead.place then 'the sender died while this was with the relay'
                                  when d.place > dead.place then d.last_error end,
                next_at = clock_timestamp() + case when d.place = dead.place then ? else 0 end * interval '1 second',
                lease = null, lease_until = null
            from dead where d.lease = dead.lease and d.status = 'sending'""";
    /** Whose sender's place is not known any more: the database has crashed since. */
    private static final String RECLAIM_ORPHANS = """
            update deliveries d
            set status = 'unknown', next_at = clock_timestamp() + ? * interval '1 second', lease = null, lease_until = null,
                last_error = 'the database crashed while this was being sent'
            where d.status = 'sending' and d.lease_until < clock_timestamp()
              and not exists (select 1 from delivery_slots s where s.lease = d.lease)""";
    private static final String EXPIRE = """
            update deliveries d set status = 'expired'
            from alert_runs r
            where r.id = d.run_id and r.deadline_at <= clock_timestamp() and d.status in ('ready', 'retry', 'unknown')""";
    private static final String DUE = """
            select count(*) from (
                select 1 from deliveries where status in ('ready', 'retry', 'unknown') and next_at <= clock_timestamp() limit ?) due""";
    /**
     * The text depends on the signal, the settings, the way amounts are written, and on its book where an account keeps one or has
     * a budget for losses.
     */
    private static final String CLAIM = """
            with slot as materialized (
                update delivery_slots set until_at = clock_timestamp() + ? * interval '1 second' where lease = ? returning lease),
            due as materialized (
                select account_id, run_id, person_id, channel from deliveries
                where status in ('ready', 'retry', 'unknown') and next_at <= clock_timestamp()
                  and exists (select 1 from slot)
                order by next_at limit ? for update skip locked),
            placed as (select due.*, ? + row_number() over () as place from due)
            update deliveries d
            set status = 'sending', lease = ?, lease_until = clock_timestamp() + ? * interval '1 second',
                attempts = attempts + 1, place = placed.place, handed_at = null
            from placed
            join alert_runs r on r.id = placed.run_id
            join alert_preferences p on p.account_id = placed.account_id and p.person_id = placed.person_id
            join accounts a on a.id = placed.account_id
            left join risk_profiles s on s.account_id = placed.account_id
            where d.account_id = placed.account_id and d.run_id = placed.run_id and d.person_id = placed.person_id
              and d.channel = placed.channel
            returning d.account_id, d.run_id, d.person_id, r.signal_id, r.kind, r.session, d.address, d.message_id, d.attempts, d.place,
                      p.unsubscribe_token, a.handle,
                      concat_ws('|', r.kind, r.signal_id, r.session, a.currency, to_jsonb(s) - '{account_id,updated_at}'::text[],
                                case when s.loss_budget is not null
                                          or exists (select 1 from books b where b.account_id = a.id) then a.id end)""";
    private static final String ACCEPT = """
            update deliveries d
            set status = 'accepted', lease = null, lease_until = null, last_error = null,
                accepted_at = clock_timestamp() - done.ago * interval '1 second'
            from unnest(?::integer[], ?::double precision[]) as done (place, ago)
            where d.lease = ? and d.place = done.place and d.status = 'sending'""";
    private static final String FINISH = """
            update deliveries
            set status = ?, lease = null, lease_until = null, last_error = ?, next_at = clock_timestamp() + ? * interval '1 second'
            where lease = ? and place = ? and status = 'sending'""";
    /** No attempt of theirs: no line to the relay could be opened. */
    private static final String PUT_BACK = """
            update deliveries
            set status = 'retry', lease = null, lease_until = null, last_error = ?, attempts = attempts - 1,
                next_at = clock_timestamp() + ? * interval '1 second'
            where lease = ? and status = 'sending'""";

    @Inject
    @DataSource("worker")
    AgroalDataSource database;
    @Inject
    AlertConfig config;

    void reclaim() {
        update(RECLAIM, config.doubtPause().toSeconds());
        update(RECLAIM_ORPHANS, config.doubtPause().toSeconds());
        update(EXPIRE);
    }

    /** @return how many are due, or enough to keep every line of this node busy */
    int due() {
        return Statements.with(database, "deliveries could not be counted", connection -> Statements.first(connection, DUE,
                row -> row.getInt(1), config.batch() * config.connections())).orElse(0);
    }

    /**
     * @param after the last place of this sender so far
     * @return in the order of their places; none when nothing is due, or the lease is lost
     */
    List<Delivery> claim(UUID lease, int after) {
        long seconds = config.lease().toSeconds();
        return Statements.with(database, "deliveries could not be claimed", connection -> Statements.list(connection, CLAIM,
                DeliveryQueue::delivery, seconds, lease, config.batch(), after, lease, seconds)).stream()
                .sorted(Comparator.comparingInt(Delivery::place)).toList();
    }

    /** @param ago seconds since each was accepted */
    void accepted(UUID lease, Collection<Integer> places, Collection<Double> ago) {
        if (!places.isEmpty()) {
            update(ACCEPT, Statements.array("integer", places), Statements.array("float8", ago), lease);
        }
    }

    void finish(UUID lease, Delivery delivery, String status, String error, Duration pause) {
        update(FINISH, status, error, pause.toSeconds(), lease, delivery.place());
    }

    void putBack(UUID lease, String error, Duration pause) {
        update(PUT_BACK, error, pause.toSeconds(), lease);
    }

    private static Delivery delivery(ResultSet row) throws SQLException {
        return new Delivery(row.getObject(1, UUID.class), row.getObject(2, UUID.class), row.getObject(3, UUID.class),
                row.getObject(4, UUID.class), AlertKind.of(row.getString(5)), row.getObject(6, LocalDate.class),
                row.getString(7), row.getString(8), row.getInt(9), row.getInt(10), row.getString(11), row.getString(12),
                row.getString(13));
    }

    private int update(String sql, Object... values) {
        return Statements.with(database, "the delivery ledger could not be written",
                connection -> Statements.update(connection, sql, values));
    }
}
