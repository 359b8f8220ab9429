package com.vixshield.billing.projection;

import static com.vixshield.platform.sql.Statements.instant;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import com.vixshield.billing.BillingPeriod;
import com.vixshield.billing.projection.Subscription.Dispute;
import com.vixshield.billing.projection.Subscription.Next;
import com.vixshield.platform.sql.Statements;

/** Reads and writes the projection of subscriptions. */
public final class SubscriptionStore {

    private static final String OF_ACCOUNT = "select * from billing_subscriptions where account_id = ? order by started_at desc";
    private static final String BY_ID = "select * from billing_subscriptions where account_id = ? and subscription_id = ?";

    /** Callers write only what differs: the version counts changes, not looks. */
    private static final String PUT = """
            insert into billing_subscriptions as known (%s) values (%s)
            on conflict (account_id, subscription_id) do update set %s, version = known.version + 1""";
    /** Those by which a row is found, and the customer, who stays the same. */
    private static final Set<String> FIXED = Set.of("account_id", "subscription_id", "customer_id");

    private SubscriptionStore() {
    }

    public static List<Subscription> of(Connection connection, UUID account) throws SQLException {
        return Statements.list(connection, OF_ACCOUNT, SubscriptionStore::read, account);
    }

    public static Optional<Subscription> find(Connection connection, UUID account, String id) throws SQLException {
        return Statements.first(connection, BY_ID, SubscriptionStore::read, account, id);
    }

    public static void put(Connection connection, UUID account, Subscription one, Instant now, String source)
            throws SQLException {
        Map<String, Object> columns = new LinkedHashMap<>();
        columns.put("account_id", account);
        columns.put("subscription_id", one.id());
        columns.put("customer_id", one.customerId());
        columns.put("status", one.status().code());
        write(columns, one.price());
        write(columns, one.dates());
        write(columns, one.payment());
        columns.put("pending_change", one.pendingChange());
        write(columns, one.next());
        columns.put("full_from", one.fullAccess().map(Subscription.Window::from));
        columns.put("full_until", one.fullAccess().map(Subscription.Window::until));
        columns.put("synced_at", now);
        columns.put("source_event", source);
        Statements.update(connection, put(columns.keySet()), columns.values().toArray());
    }

    private static String put(Set<String> columns) {
        return PUT.formatted(String.join(", ", columns), columns.stream().map(column -> "?").collect(Collectors.joining(", ")),
                columns.stream().filter(column -> !FIXED.contains(column)).map(column -> column + " = excluded." + column)
                        .collect(Collectors.joining(", ")));
    }

    private static void write(Map<String, Object> columns, SubscriptionPrice price) {
        columns.put("plan", price.plan());
        columns.put("period", price.period().code());
        columns.put("price_id", price.priceId());
        columns.put("item_id", price.itemId());
        columns.put("currency", price.currency());
        columns.put("unit_amount", price.unitAmount());
        columns.put("seats", price.seats());
        columns.put("discounts", Discount.code(price.discounts()));
    }

    private static void write(Map<String, Object> columns, SubscriptionDates dates) {
        columns.put("started_at", dates.startedAt());
        columns.put("period_start", dates.periodStart());
        columns.put("period_end", dates.periodEnd());
        columns.put("trial_end", dates.trialEnd());
        columns.put("cancel_at", dates.cancelAt());
        columns.put("canceled_at", dates.canceledAt());
        columns.put("ended_at", dates.endedAt());
    }

    private static void write(Map<String, Object> columns, PaymentState payment) {
        columns.put("first_failed_at", payment.firstFailedAt());
        columns.put("collection_paused", payment.collectionPaused());
        columns.put("resumes_at", payment.resumesAt());
        columns.put("paid_until", payment.paidUntil());
        columns.put("dispute", payment.dispute().code());
        columns.put("card", payment.card());
        columns.put("open_invoice_url", payment.openInvoiceUrl());
    }

    private static void write(Map<String, Object> columns, Optional<Next> next) {
        columns.put("next_plan", next.map(Next::plan));
        columns.put("next_period", next.map(Next::period).map(BillingPeriod::code));
        columns.put("next_seats", next.map(Next::seats));
        columns.put("schedule_id", next.map(Next::scheduleId));
    }

    /** @param row of all columns */
    public static Subscription read(ResultSet row) throws SQLException {
        SubscriptionBuilder one = new SubscriptionBuilder(row.getString("subscription_id"), row.getString("customer_id"),
                SubscriptionStatus.of(row.getString("status")));
        readPrice(row, one);
        readDates(row, one);
        readPayment(row, one);
        return one.pendingChange(row.getBoolean("pending_change")).next(next(row)).build();
    }

    private static void readPrice(ResultSet row, SubscriptionBuilder one) throws SQLException {
        one.plan(row.getString("plan")).period(BillingPeriod.of(row.getString("period"))).priceId(row.getString("price_id"))
                .itemId(row.getString("item_id")).currency(row.getString("currency")).unitAmount(row.getLong("unit_amount"))
                .seats(row.getInt("seats")).discounts(Discount.of(row.getString("discounts")));
    }

    private static void readDates(ResultSet row, SubscriptionBuilder one) throws SQLException {
        one.startedAt(instant(row, "started_at").orElseThrow()).periodStart(instant(row, "period_start").orElseThrow())
                .periodEnd(instant(row, "period_end").orElseThrow()).trialEnd(instant(row, "trial_end"))
                .cancelAt(instant(row, "cancel_at")).canceledAt(instant(row, "canceled_at")).endedAt(instant(row, "ended_at"));
    }

    private static void readPayment(ResultSet row, SubscriptionBuilder one) throws SQLException {
        one.firstFailedAt(instant(row, "first_failed_at")).collectionPaused(row.getBoolean("collection_paused"))
                .resumesAt(instant(row, "resumes_at")).paidUntil(instant(row, "paid_until"))
                .dispute(Dispute.of(row.getString("dispute")))
                .card(Optional.ofNullable(row.getString("card")))
                .openInvoiceUrl(Optional.ofNullable(row.getString("open_invoice_url")));
    }

    private static Optional<Next> next(ResultSet row) throws SQLException {
        return row.getString("schedule_id") == null
                ? Optional.empty()
                : Optional.of(new Next(row.getString("schedule_id"), row.getString("next_plan"),
                        BillingPeriod.of(row.getString("next_period")), row.getInt("next_seats")));
    }
}
