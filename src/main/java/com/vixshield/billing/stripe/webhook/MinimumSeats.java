package com.vixshield.billing.stripe.webhook;

import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;

import javax.sql.DataSource;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.jboss.logging.Logger;

import com.vixshield.billing.BillingMailOutbox;
import com.vixshield.billing.Plan;
import com.vixshield.billing.PlanCatalogue;
import com.vixshield.billing.operator.SeatShortfalls;
import com.vixshield.billing.projection.Subscription;
import com.vixshield.billing.stripe.action.IdempotentRequests;
import com.vixshield.billing.stripe.action.SubscriptionActions;
import com.vixshield.billing.stripe.action.SubscriptionUpdates;
import com.vixshield.billing.stripe.api.StripeFailureException;
import com.vixshield.billing.stripe.api.StripeGateway;
import com.vixshield.platform.jobs.BackgroundJob;
import com.vixshield.platform.sql.Statements;

import io.agroal.api.AgroalDataSource;

/**
 * Raises plans that were sold with fewer seats than their minimum. Our own pages sell a plan from its minimum on; a portal
 * that may change plans does not know it. The raise is announced by mail first, usable at once, and paid for from the next
 * period on.
 */
@ApplicationScoped
public class MinimumSeats implements BackgroundJob {

    private static final Logger LOG = Logger.getLogger(MinimumSeats.class);
    private static final String FEWER = """
            select * from billing_subscriptions
            where plan = ? and seats < ? and ended_at is null order by account_id""";

    private final DataSource database;
    private final SubscriptionUpdates changes;
    private final PlanCatalogue catalogue;
    private final SubscriptionActions acts;
    private final Clock clock;

    @Inject
    MinimumSeats(@io.quarkus.agroal.DataSource("worker") AgroalDataSource database, StripeGateway gateway,
            SubscriptionUpdates changes, PlanCatalogue catalogue, SubscriptionSync sync, Clock clock) {
        this(database, changes, catalogue,
                new SubscriptionActions(database, gateway, sync, new IdempotentRequests(database, clock)), clock);
    }

    MinimumSeats(DataSource database, SubscriptionUpdates changes, PlanCatalogue catalogue, SubscriptionActions acts,
            Clock clock) {
        this.database = database;
        this.changes = changes;
        this.catalogue = catalogue;
        this.acts = acts;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "stripe-least-seats";
    }

    @Override
    public Duration every() {
        return Duration.ofMinutes(1);
    }

    @Override
    public void run() {
        for (Plan plan : catalogue.plans()) {
            acts.find(FEWER, plan.code(), plan.seats()).stream()
                    .filter(found -> catalogue.leastSeats(found.subscription()).isPresent())
                    .forEach(found -> raise(found, plan));
        }
    }

    private void raise(SubscriptionActions.Owned found, Plan plan) {
        announce(found, plan);
        try {
            acts.andRead(found.subscription(), SeatShortfalls.OPERATION, one -> acts.once(found.account(),
                    SeatShortfalls.OPERATION, one, now -> now.seats() >= plan.seats(),
                    key -> changes.seatsUnpaid(one, plan.seats(), key)));
        } catch (StripeFailureException e) {
            LOG.warnf("subscription %s gets its least seats later: %s", found.subscription().id(), e.getMessage());
        }
    }

    /** Mail before the charge, so that no bill comes first when a node dies in between. */
    private void announce(SubscriptionActions.Owned found, Plan plan) {
        Subscription one = found.subscription();
        try {
            Statements.transaction(database, transaction -> {
                BillingMailOutbox.enqueue(transaction, found.account(), BillingEventMails.leastSeats(one, plan),
                        clock.instant());
                return true;
            });
        } catch (SQLException e) {
            throw new IllegalStateException("the mail about too few seats could not be written", e);
        }
    }
}
