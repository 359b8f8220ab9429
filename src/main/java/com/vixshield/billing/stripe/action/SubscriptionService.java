package com.vixshield.billing.stripe.action;

import java.time.Clock;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;

import javax.sql.DataSource;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.jboss.logging.Logger;

import com.vixshield.billing.BillingPeriod;
import com.vixshield.billing.Plan;
import com.vixshield.billing.PlanCatalogue;
import com.vixshield.billing.projection.Subscription;
import com.vixshield.billing.projection.SubscriptionStatus;
import com.vixshield.billing.projection.SubscriptionStore;
import com.vixshield.billing.stripe.api.StripeConfig;
import com.vixshield.billing.stripe.api.StripeFailureException;
import com.vixshield.billing.stripe.api.StripeGateway;
import com.vixshield.billing.stripe.webhook.StripeCustomers;
import com.vixshield.billing.stripe.webhook.StripeInvoice;
import com.vixshield.billing.stripe.webhook.SubscriptionSync;
import com.vixshield.platform.sql.Statements;

import io.agroal.api.AgroalDataSource;

/** Does what a customer can do with their subscription. Each action is sent to Stripe once and read back at once. */
@ApplicationScoped
public class SubscriptionService {

    private static final Logger LOG = Logger.getLogger(SubscriptionService.class);
    private static final Set<SubscriptionStatus> NEEDS_CARD = EnumSet.of(SubscriptionStatus.PAST_DUE,
            SubscriptionStatus.UNPAID, SubscriptionStatus.PAUSED);

    private final DataSource requests;
    private final StripeGateway gateway;
    private final SubscriptionUpdates updates;
    private final PlanCatalogue catalogue;
    private final SubscriptionActions actions;
    private final CheckoutService checkouts;
    private final PausedPeriods periods;
    private final Clock clock;

    @Inject
    public SubscriptionService(AgroalDataSource requests, @io.quarkus.agroal.DataSource("worker") AgroalDataSource worker,
            StripeGateway gateway, SubscriptionUpdates updates, PlanCatalogue catalogue, StripeConfig config,
            SubscriptionSync sync,
            Clock clock) {
        this((DataSource) requests, worker, gateway, updates, catalogue, config, sync, clock);
    }

    /** @param requests bound by row level security to the account that asks */
    public SubscriptionService(DataSource requests, DataSource worker, StripeGateway gateway, SubscriptionUpdates updates,
            PlanCatalogue catalogue, StripeConfig config, SubscriptionSync sync, Clock clock) {
        this.requests = requests;
        this.gateway = gateway;
        this.updates = updates;
        this.catalogue = catalogue;
        IdempotentRequests intents = new IdempotentRequests(requests, clock);
        this.actions = new SubscriptionActions(worker, gateway, sync, intents);
        this.periods = new PausedPeriods(actions, updates);
        this.checkouts = new CheckoutService(requests, gateway, catalogue, config, intents, clock);
        this.clock = clock;
    }

    /**
     * Who buys.
     *
     * @param page address of the account's billing page
     * @param trialEnd end of the trial that was granted at sign-up
     */
    public record Buyer(UUID account, String email, String name, String page, Optional<Instant> trialEnd) {
    }

    /** @return the address of the payment page; the same one for every click while it can be used */
    public String checkout(Buyer buyer, Plan plan, BillingPeriod period, int seats) {
        // cancelled at Stripe, webhook still outstanding: a returning customer is not refused
        current(buyer.account()).filter(Subscription::isLive).ifPresent(one -> syncNow(one.id(), "checkout"));
        refuseSubscribed(buyer.account());
        String customer = checkouts.customer(buyer);
        // bought already, and Stripe's word of it is late: a second page would be a second subscription
        gateway.subscriptionIds(Optional.of(customer)).stream()
                .filter(id -> all(buyer.account()).stream().noneMatch(known -> known.id().equals(id)))
                .forEach(id -> syncNow(id, "checkout"));
        refuseSubscribed(buyer.account());
        return checkouts.page(buyer, customer, new CheckoutService.Order(plan, period, seats, all(buyer.account()).size()));
    }

    private void refuseSubscribed(UUID account) {
        if (current(account).filter(Subscription::isLive).isPresent()) {
            throw new AlreadySubscribedException();
        }
    }

    public Optional<String> portal(UUID account, String returnUrl) {
        return read(connection -> StripeCustomers.of(connection, account)).map(customer -> gateway.portal(customer,
                returnUrl, current(account).filter(one -> NEEDS_CARD.contains(one.status())).isPresent()));
    }

    /** Called when a visitor comes back from Stripe. The webhook may have been here before, or comes later: same work. */
    public void returned(UUID account, Optional<String> sessionId) {
        try {
            Optional<String> bought = sessionId.map(gateway::session)
                    .filter(session -> account.toString().equals(session.getClientReferenceId()))
                    .map(com.stripe.model.checkout.Session::getSubscription);
            List<String> ids = bought.map(List::of)
                    .orElseGet(() -> all(account).stream().filter(Subscription::isLive).map(Subscription::id).toList());
            ids.forEach(id -> syncNow(id, "return from Stripe"));
        } catch (StripeFailureException e) {
            LOG.warnf("account %s came back, but Stripe could not be asked: %s", account, e.getMessage());
        }
    }

    public void cancel(UUID account) {
        act(account, "cancel", one -> intent(account, "cancel", one, now -> now.cancelAt().isPresent(), key -> {
            updates.forgetSchedule(one.id(), key + "-release");
            updates.cancelAtPeriodEnd(one.id(), true, key);
        }));
    }

    /** Takes a cancellation back, or a change that waits for the end of the period. */
    public void keep(UUID account) {
        act(account, "keep", one -> intent(account, "keep", one, now -> now.cancelAt().isEmpty() && now.next().isEmpty(),
                key -> {
                    updates.forgetSchedule(one.id(), key + "-release");
                    if (one.cancelAt().isPresent()) {
                        updates.cancelAtPeriodEnd(one.id(), false, key);
                    }
                }));
    }

    /**
     * Each attempt is an invoice: one that waits for its payment resumes it when it is paid, and a second would be paid twice.
     */
    public void resume(UUID account) {
        act(account, "resume", one -> {
            if (one.openInvoiceUrl().isEmpty()) {
                intent(account, "resume", one, now -> now.status() != SubscriptionStatus.PAUSED,
                        key -> updates.resume(one.id(), key));
            }
        });
    }

    /** @param until empty ends a pause */
    public void pause(UUID account, Optional<Instant> until) {
        until.ifPresentOrElse(end -> act(account, "pause", one -> periods.pause(account, one, end)),
                () -> act(account, "pause", one -> periods.goOn(account, one)));
    }

    /**
     * What a change costs at once.
     *
     * @param due minor units, negative for a credit
     * @param now false when it waits for the end of the period and costs nothing today
     */
    public record Quote(long due, String currency, boolean now, Instant at) {
    }

    public Quote quote(UUID account, Plan plan, BillingPeriod period, int seats) {
        Subscription one = current(account).orElseThrow();
        Instant at = Instant.ofEpochSecond(clock.instant().getEpochSecond());
        if (owesNothing(one) || !isUpgrade(one, plan, period, seats)) {
            return new Quote(0, one.currency(), owesNothing(one), at);
        }
        var preview = atPrice(one, plan, period, price -> updates.preview(one, price, seats, at));
        return new Quote(preview.due(), preview.currency(), true, at);
    }

    /** @param quotedAt the moment of the quote: what was shown is what is charged */
    public void change(UUID account, Plan plan, BillingPeriod period, int seats, Instant quotedAt) {
        act(account, "change", one -> {
            Predicate<Subscription> there = now -> now.plan().equals(plan.code()) && now.period() == period
                    && now.seats() == seats;
            if (there.test(one)) {
                return;
            }
            // another quote is another question: its date goes with the request
            String what = String.join(" ", "change to", plan.code(), period.code(), Integer.toString(seats), "as of",
                    Long.toString(quotedAt.getEpochSecond()));
            // refused at a price of yesterday, it is another intent at today's
            atPrice(one, plan, period, price -> {
                intent(account, what, one, there, key -> change(one, price, new Wanted(plan, period, seats, quotedAt), key));
                return price;
            });
        });
    }

    private record Wanted(Plan plan, BillingPeriod period, int seats, Instant quotedAt) {
    }

    private void change(Subscription one, String price, Wanted wanted, String key) {
        if (owesNothing(one)) {
            updates.changeUnpaid(one, price, wanted.seats(), key);
        } else if (isUpgrade(one, wanted.plan(), wanted.period(), wanted.seats())) {
            // a change that waits would undo this one at its date, whatever was paid
            updates.forgetSchedule(one.id(), key + "-release");
            updates.changeNow(one, price, wanted.seats(), wanted.quotedAt(), key);
        } else {
            updates.changeAtPeriodEnd(one, price, wanted.seats(), key);
        }
    }

    /** The operator's way out: ends it now and gives the last payment back. */
    public void cancelNowWithRefund(UUID account) {
        // never found done: what has ended may still wait for its refund, and Stripe gives nothing back twice
        act(account, "end", one -> intent(account, "end", one, now -> false, key -> {
            if (gateway.subscription(one.id()).subscription().isLive()) {
                updates.cancelNow(one.id(), key);
            }
            latestPaid(one).ifPresent(invoice -> gateway.refund(invoice, Optional.empty(), key + "-refund"));
        }));
    }

    private Optional<String> latestPaid(Subscription one) {
        return gateway.invoices(one.id()).stream().filter(invoice -> invoice.amounts().paid() > 0).map(StripeInvoice::id)
                .findFirst();
    }

    /** In a trial, and after one that ended without a card: there is no paid time that could be reckoned with. */
    private static boolean owesNothing(Subscription one) {
        return one.isTrial() || one.status() == SubscriptionStatus.PAUSED;
    }

    /** More of anything, or a longer commitment, is now; less waits until what was paid for is used up. */
    private boolean isUpgrade(Subscription one, Plan plan, BillingPeriod period, int seats) {
        int rank = catalogue.planOrSmallestPaid(one.plan()).rank();
        if (plan.rank() != rank) {
            return plan.rank() > rank;
        }
        return period == one.period() ? seats > one.seats() : period == BillingPeriod.YEAR;
    }

    /** A change of seats alone keeps the price signed up for, even when it is no longer sold. */
    private <T> T atPrice(Subscription one, Plan plan, BillingPeriod period, Function<String, T> request) {
        return one.plan().equals(plan.code()) && one.period() == period
                ? request.apply(one.price().priceId())
                : gateway.atPrice(catalogue.lookupKey(plan, period), request);
    }

    private void intent(UUID account, String operation, Subscription one, Predicate<Subscription> there,
            Consumer<String> call) {
        actions.once(account, operation, one, there, call);
    }

    private void act(UUID account, String what, Consumer<Subscription> act) {
        actions.andRead(current(account).orElseThrow(), what, act);
    }

    /** The live subscription that counts, else the last. */
    public Optional<Subscription> current(UUID account) {
        List<Subscription> all = all(account);
        return Subscription.current(all);
    }

    private List<Subscription> all(UUID account) {
        return read(connection -> SubscriptionStore.of(connection, account));
    }

    public void syncNow(String subscription, String source) {
        actions.read(subscription, source);
    }

    private <T> T read(Statements.Work<T> reading) {
        return Statements.with(requests, "billing could not be read", reading);
    }
}
