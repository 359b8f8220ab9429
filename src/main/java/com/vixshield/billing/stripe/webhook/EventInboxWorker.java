package com.vixshield.billing.stripe.webhook;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;

import javax.sql.DataSource;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.jboss.logging.Logger;

import com.vixshield.billing.BillingMailOutbox;
import com.vixshield.billing.BillingMailOutbox.Letter;
import com.vixshield.billing.projection.Subscription;
import com.vixshield.billing.projection.SubscriptionStore;
import com.vixshield.billing.stripe.action.ExistingObjects;
import com.vixshield.billing.stripe.action.IdempotentRequests;
import com.vixshield.billing.stripe.api.StripeFailureException;
import com.vixshield.billing.stripe.api.StripeGateway;
import com.vixshield.billing.stripe.api.UnknownCustomerException;
import com.vixshield.platform.sql.Statements;

import io.agroal.api.AgroalDataSource;

/**
 * Processes one event of the inbox. Claim, query, projection, log, mails and the mark "done" are one transaction: all of it
 * or nothing.
 */
@ApplicationScoped
public class EventInboxWorker {

    private static final Logger LOG = Logger.getLogger(EventInboxWorker.class);

    /** Transient: gone at the next attempt. */
    private static final String DEADLOCK = "40P01";

    private final DataSource database;
    private final EventInbox inbox;
    private final SubscriptionSync sync;
    private final StripeGateway gateway;
    private final Clock clock;

    @Inject
    public EventInboxWorker(@io.quarkus.agroal.DataSource("worker") AgroalDataSource database, EventInbox inbox,
            SubscriptionSync sync,
            StripeGateway gateway, Clock clock) {
        this((DataSource) database, inbox, sync, gateway, clock);
    }

    public EventInboxWorker(DataSource database, EventInbox inbox, SubscriptionSync sync, StripeGateway gateway, Clock clock) {
        this.database = database;
        this.inbox = inbox;
        this.sync = sync;
        this.gateway = gateway;
        this.clock = clock;
    }

    /**
     * Until nothing is due, or Stripe cannot answer. Of a backlog's oldest events many are about one thing and are done
     * together; then the newest get their turn for as many, so that today's events do not wait for yesterday's.
     */
    public int drain() {
        int transactions = 0;
        int ahead = 0;
        int worked = step(false);
        while (worked > 0) {
            transactions++;
            ahead += ahead > 0 ? -worked : worked;
            worked = step(ahead > 0);
        }
        return transactions;
    }

    /** @return how many events were dealt with; none ends the round */
    private int step(boolean newest) {
        return step(transaction -> inbox.claim(transaction, newest));
    }

    private interface Claim {
        List<EventInbox.Claimed> in(Connection transaction) throws SQLException;
    }

    private int step(Claim claim) {
        List<EventInbox.Claimed> claimed = new ArrayList<>();
        try {
            return Statements.transaction(database, transaction -> handle(transaction, claim, claimed));
        } catch (UnknownCustomerException e) {
            return isForeign(e) ? file(claimed, e.getMessage()) : put(claimed, e, false, true);
        } catch (StripeFailureException e) {
            if (!e.isPassing()) {
                return apart(claimed, e);
            }
            put(claimed, e, true, false);
            return 0;
        } catch (SQLException | RuntimeException e) {
            if (claimed.isEmpty()) {
                throw new IllegalStateException("the inbox could not be read", e);
            }
            boolean deadlock = e instanceof SQLException problem && DEADLOCK.equals(problem.getSQLState());
            return deadlock ? put(claimed, e, true, false) : apart(claimed, e);
        }
    }

    /** Where Stripe cannot say, the event waits as one of ours that is just being written down. */
    private boolean isForeign(UnknownCustomerException e) {
        try {
            return !gateway.isOurs(e.customer());
        } catch (StripeFailureException failure) {
            return failure.isMissing();
        }
    }

    /** The account at Stripe also sells other things: what is about them is kept once, without alarm. */
    private int file(List<EventInbox.Claimed> claimed, String reason) {
        for (EventInbox.Claimed one : claimed) {
            LOG.infof("event %s (%s) is filed as foreign: %s", one.event().id(), one.event().type(), reason);
            inbox.filed(one.event(), reason);
        }
        return claimed.size();
    }

    /** One that can never be done must not take the others about the same thing with it: each is tried on its own. */
    private int apart(List<EventInbox.Claimed> claimed, Exception why) {
        if (claimed.size() == 1) {
            return put(claimed, why, false, false);
        }
        return claimed.stream().mapToInt(one -> step(transaction -> inbox.claim(transaction, one.event().id()))).sum();
    }

    /** @param claimed is filled first, so that the handler of a failure knows the event */
    private int handle(Connection transaction, Claim claim, List<EventInbox.Claimed> claimed) throws SQLException {
        claimed.addAll(claim.in(transaction));
        // sorted: two workers that need the same locks take them in the same order
        Map<String, SubscriptionSync.Result> synced = new TreeMap<>();
        for (EventInbox.Claimed one : claimed) {
            Optional<String> foreign = handle(transaction, one.event(), synced);
            if (foreign.isPresent()) {
                inbox.filed(transaction, one.event(), foreign.get());
            } else {
                inbox.done(transaction, one.event());
            }
        }
        return claimed.size();
    }

    private int put(List<EventInbox.Claimed> claimed, Exception why, boolean passing, boolean parked) {
        for (EventInbox.Claimed one : claimed) {
            LOG.warnf("event %s (%s) waits: %s", one.event().id(), one.event().type(), why.getMessage());
            if (parked && one.hasWaitedLong(clock.instant())) {
                LOG.errorf("event %s has waited since %s for a customer of ours", one.event().id(), one.receivedAt());
            }
            inbox.failed(one, String.valueOf(why.getMessage()), passing, parked);
        }
        return claimed.size();
    }

    /** @return why the event is none for us; empty when it has had its effect */
    private Optional<String> handle(Connection transaction, InboxEvent event, Map<String, SubscriptionSync.Result> synced)
            throws SQLException {
        switch (event.type()) {
            case "charge.refunded" -> refunded(transaction, event, synced);
            case "charge.dispute.created", "charge.dispute.closed", "charge.dispute.updated" ->
                disputed(transaction, event, synced);
            case "checkout.session.expired" -> expired(transaction, event);
            case "customer.deleted" -> {
                syncAll(transaction, event, synced);
                StripeCustomers.deleted(transaction, event.customer().orElseThrow(), clock.instant());
            }
            case "customer.updated", "payment_method.attached", "payment_method.automatically_updated" ->
                syncAll(transaction, event, synced);
            default -> {
                return other(transaction, event, synced);
            }
        }
        return Optional.empty();
    }

    /** An invoice whose event does not tell its subscription is asked for by its id, at our version. */
    private Optional<String> other(Connection transaction, InboxEvent event, Map<String, SubscriptionSync.Result> synced)
            throws SQLException {
        Optional<String> subscription = event.subscription();
        if (subscription.isEmpty() && event.isAboutInvoice()) {
            subscription = gateway.invoice(event.object().orElseThrow()).subscriptionId();
            if (subscription.isEmpty()) {
                return Optional.of("an invoice of no subscription");
            }
        }
        if (subscription.isPresent()) {
            sync(transaction, event, subscription.get(), synced);
            return Optional.empty();
        }
        return event.isThin() ? Optional.of("not subscribed to: " + event.type()) : Optional.empty();
    }

    private void sync(Connection transaction, InboxEvent event, String subscription,
            Map<String, SubscriptionSync.Result> synced)
            throws SQLException {
        SubscriptionSync.Result result = synced.get(subscription);
        if (result == null) {
            result = sync.run(transaction, subscription, event.id());
            synced.put(subscription, result);
        }
        Optional<Letter> letter = BillingEventMails.about(event, result, clock.instant());
        if (letter.isPresent()) {
            BillingMailOutbox.enqueue(transaction, result.account(), letter.get(), clock.instant());
        }
    }

    private void syncAll(Connection transaction, InboxEvent event, Map<String, SubscriptionSync.Result> synced)
            throws SQLException {
        if (event.customer().isEmpty()) {
            return;
        }
        StripeCustomers.account(transaction, event.customer().get());
        List<String> subscriptions = gateway.subscriptionIds(event.customer()).stream().sorted().toList();
        for (String subscription : subscriptions) {
            // all of them before anything is written: a transaction that waits for a lock must hold no row that others wait for
            sync.lock(transaction, subscription);
        }
        for (String subscription : subscriptions) {
            sync(transaction, event, subscription, synced);
        }
    }

    private void refunded(Connection transaction, InboxEvent event, Map<String, SubscriptionSync.Result> synced)
            throws SQLException {
        StripeGateway.Payment payment = gateway.payment(event.object().orElseThrow());
        UUID account = StripeCustomers.account(transaction, payment.customer());
        if (payment.invoice().isPresent()) {
            Optional<String> subscription = gateway.invoice(payment.invoice().get()).subscriptionId();
            if (subscription.isPresent()) {
                sync(transaction, event, subscription.get(), synced);
            }
            InvoiceStore.refunded(transaction, account, payment.invoice().get(), payment.refunded());
        }
    }

    private void disputed(Connection transaction, InboxEvent event, Map<String, SubscriptionSync.Result> synced)
            throws SQLException {
        var dispute = gateway.dispute(event.object().orElseThrow());
        StripeGateway.Payment payment = gateway.payment(dispute.getCharge());
        UUID account = StripeCustomers.account(transaction, payment.customer());
        Optional<String> subscription = payment.invoice().flatMap(invoice -> gateway.invoice(invoice).subscriptionId());
        DisputeStore.put(transaction, account, dispute, subscription);
        if (subscription.isPresent()) {
            synced.remove(subscription.get());
            sync(transaction, event, subscription.get(), synced);
        }
    }

    private void expired(Connection transaction, InboxEvent event) throws SQLException {
        UUID account = StripeCustomers.account(transaction, event.customer().orElseThrow());
        if (SubscriptionStore.of(transaction, account).stream().anyMatch(Subscription::isLive)) {
            // another page was finished: a subscriber is not asked to subscribe
            return;
        }
        var session = gateway.session(event.object().orElseThrow());
        Optional<String> intent = ExistingObjects.intent(session);
        if (intent.isPresent() && IdempotentRequests.isForgotten(transaction, account, intent.get())) {
            // another page took its place, and is open or has a mail of its own
            return;
        }
        boolean hasLink = session.getAfterExpiration() != null && session.getAfterExpiration().getRecovery() != null
                && session.getAfterExpiration().getRecovery().getUrl() != null;
        if (hasLink) {
            BillingMailOutbox.enqueue(transaction, account,
                    BillingEventMails.unfinished(session.getId(), session.getAfterExpiration().getRecovery().getUrl()),
                    clock.instant());
        }
    }
}
