package com.vixshield.billing;

import static com.vixshield.platform.sql.Statements.instant;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

import com.vixshield.billing.Subscription.Dispute;
import com.vixshield.billing.Subscription.Next;
import com.vixshield.platform.sql.Statements;

/** The projection of subscriptions in our tables. */
public final class SubscriptionStore {

    private static final String OF_ACCOUNT = "select * from billing_subscriptions where account_id = ? order by started_at desc";
    private static final String BY_ID = "select * from billing_subscriptions where account_id = ? and subscription_id = ?";

    /** Callers write only what differs: the version counts changes, not looks. */
    private static final String PUT = """
            insert into billing_subscriptions as known (account_id, subscription_id, customer_id, status, plan, period, price_id,
                item_id, currency, unit_amount, seats, discounts, started_at, period_start, period_end, trial_end, cancel_at,
                canceled_at, ended_at, first_failed_at, collection_paused, resumes_at, dispute, card, pending_change, next_plan,
                next_period, next_seats, schedule_id, open_invoice_url, full_from, full_until, synced_at, source_event)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            on conflict (account_id, subscription_id) do update set
                status = excluded.status, plan = excluded.plan, period = excluded.period, price_id = excluded.price_id,
                item_id = excluded.item_id, currency = excluded.currency, unit_amount = excluded.unit_amount,
                seats = excluded.seats, discounts = excluded.discounts, started_at = excluded.started_at,
                period_start = excluded.period_start, period_end = excluded.period_end, trial_end = excluded.trial_end,
                cancel_at = excluded.cancel_at, canceled_at = excluded.canceled_at, ended_at = excluded.ended_at,
                first_failed_at = excluded.first_failed_at, collection_paused = excluded.collection_paused,
                resumes_at = excluded.resumes_at, dispute = excluded.dispute, card = excluded.card,
                pending_change = excluded.pending_change, next_plan = excluded.next_plan, next_period = excluded.next_period,
                next_seats = excluded.next_seats, schedule_id = excluded.schedule_id,
                open_invoice_url = excluded.open_invoice_url, full_from = excluded.full_from, full_until = excluded.full_until,
                synced_at = excluded.synced_at, source_event = excluded.source_event, version = known.version + 1""";

    private SubscriptionStore() {
    }

    public static List<Subscription> of(Connection connection, UUID account) throws SQLException {
        return Statements.list(connection, OF_ACCOUNT, SubscriptionStore::read, account);
    }

    public static Optional<Subscription> find(Connection connection, UUID account, String id) throws SQLException {
        return Statements.first(connection, BY_ID, SubscriptionStore::read, account, id);
    }

    public static void put(Connection connection, UUID account, Subscription one, java.time.Instant now, String source)
            throws SQLException {
        Statements.update(connection, PUT, account, one.id(), one.customerId(), one.status().code(), one.plan(),
                one.period().code(),
                one.priceId(), one.itemId(), one.currency(), one.unitAmount(), one.seats(), Discount.code(one.discounts()),
                one.startedAt(),
                one.periodStart(), one.periodEnd(), one.trialEnd(), one.cancelAt(), one.canceledAt(), one.endedAt(),
                one.firstFailedAt(), one.collectionPaused(), one.resumesAt(), one.dispute().name().toLowerCase(Locale.ROOT),
                one.card(), one.pendingChange(), one.next().map(Next::plan), one.next().map(Next::period).map(BillingPeriod::code),
                one.next().map(Next::seats), one.next().map(Next::scheduleId), one.openInvoiceUrl(),
                one.fullAccess().map(Subscription.Window::from), one.fullAccess().map(Subscription.Window::until), now, source);
    }

    /** @param row of all columns */
    public static Subscription read(ResultSet row) throws SQLException {
        return new Subscription(row.getString("subscription_id"), row.getString("customer_id"),
                SubscriptionStatus.of(row.getString("status")),
                row.getString("plan"), BillingPeriod.of(row.getString("period")), row.getString("price_id"), row.getString("item_id"),
                row.getString("currency"), row.getLong("unit_amount"), row.getInt("seats"),
                Discount.of(row.getString("discounts")),
                instant(row, "started_at").orElseThrow(), instant(row, "period_start").orElseThrow(),
                instant(row, "period_end").orElseThrow(), instant(row, "trial_end"), instant(row, "cancel_at"),
                instant(row, "canceled_at"), instant(row, "ended_at"), instant(row, "first_failed_at"),
                row.getBoolean("collection_paused"), instant(row, "resumes_at"),
                Dispute.valueOf(row.getString("dispute").toUpperCase(Locale.ROOT)), Optional.ofNullable(row.getString("card")),
                row.getBoolean("pending_change"), next(row), Optional.ofNullable(row.getString("open_invoice_url")));
    }

    private static Optional<Next> next(ResultSet row) throws SQLException {
        return row.getString("schedule_id") == null ? Optional.empty()
                : Optional.of(new Next(row.getString("schedule_id"), row.getString("next_plan"),
                        BillingPeriod.of(row.getString("next_period")), row.getInt("next_seats")));
    }
}
