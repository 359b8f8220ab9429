package com.vixshield.billing.stripe.webhook;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import com.vixshield.billing.BillingLog;
import com.vixshield.billing.Trials;
import com.vixshield.billing.projection.Subscription;
import com.vixshield.billing.projection.Subscription.Dispute;
import com.vixshield.billing.projection.SubscriptionStore;
import com.vixshield.billing.stripe.api.StripeGateway;
import com.vixshield.platform.sql.Statements;

/**
 * Synchronises a subscription with Stripe; the only way in which anything that happens there changes our rows. First the
 * lock, then the question: so what is written last was also read last, whatever asked and in whatever order the events came.
 */
@ApplicationScoped
public class SubscriptionSync {

    /** Two nodes must not hold different answers about one subscription; the key is the database's, not Java's. */
    private static final String LOCK = "select pg_advisory_xact_lock(hashtextextended(?, 0))";

    private final StripeGateway gateway;
    private final Trials trials;
    private final Clock clock;

    public SubscriptionSync(StripeGateway gateway, Trials trials, Clock clock) {
        this.gateway = gateway;
        this.trials = trials;
        this.clock = clock;
    }

    /** What the subscription was for us before, what it is now, and its invoices: no other's, which another lock guards. */
    public record Result(UUID account, Optional<Subscription> before, Subscription after, List<StripeInvoice> invoices) {

        boolean changed() {
            return !before.equals(Optional.of(after));
        }
    }

    void lock(Connection transaction, String subscriptionId) throws SQLException {
        Statements.list(transaction, LOCK, row -> true, subscriptionId);
    }

    public Result run(Connection transaction, String subscriptionId, String source) throws SQLException {
        lock(transaction, subscriptionId);
        StripeGateway.Fresh fresh = gateway.subscription(subscriptionId);
        UUID account = StripeCustomers.account(transaction, fresh.subscription().customerId());
        List<StripeInvoice> invoices = gateway.invoices(subscriptionId);
        Optional<Subscription> before = SubscriptionStore.find(transaction, account, subscriptionId);
        Subscription after = completed(fresh.subscription(), invoices, DisputeStore.of(transaction, account, subscriptionId));
        write(transaction, account, before, after, source);
        for (StripeInvoice invoice : invoices) {
            InvoiceStore.put(transaction, account, invoice);
        }
        if (fresh.fingerprint().isPresent()) {
            trials.claimCard(transaction, account, fresh.fingerprint().get(), clock.instant());
        }
        return new Result(account, before, after, invoices);
    }

    private void write(Connection transaction, UUID account, Optional<Subscription> before, Subscription after, String source)
            throws SQLException {
        if (before.equals(Optional.of(after))) {
            return;
        }
        Instant now = clock.instant();
        SubscriptionStore.put(transaction, account, after, now, source);
        BillingLog.append(transaction, account, before, after, now, source);
    }

    /**
     * What the subscription does not say of itself: disputes of the payments, and when the first payment failed since the
     * last that did not. A later unpaid invoice does not start the grace again, nor does one from before a payment begin it
     * in the past; and it follows from Stripe's state alone, so that events which come late, together or never make no other
     * clock.
     *
     * @param invoices newest first, as Stripe lists them
     */
    private static Subscription completed(Subscription fresh, List<StripeInvoice> invoices, Dispute dispute) {
        Optional<Instant> failed = fresh.status().isOverdue()
                ? invoices.stream().filter(one -> one.subscriptionId().equals(Optional.of(fresh.id())))
                        .takeWhile(one -> !one.isPaid()).filter(StripeInvoice::isUnpaid).map(StripeInvoice::issuedAt)
                        .min(Comparator.naturalOrder())
                        .or(fresh.payment()::firstFailedAt)
                : Optional.empty();
        Subscription one = fresh.with(fresh.payment().with(failed, dispute));
        return one.isPeriodUncharged() && isCharged(one, invoices) ? one.with(one.payment().charged()) : one;
    }

    /** Whether its period was invoiced as a whole, for a payment: of one that began in a pause there is a void invoice at most. */
    public static boolean isCharged(Subscription one, List<StripeInvoice> invoices) {
        return invoices.stream().filter(invoice -> invoice.subscriptionId().equals(Optional.of(one.id())))
                .anyMatch(invoice -> !invoice.isVoid() && invoice.periodFrom().equals(Optional.of(one.periodStart())));
    }
}
