package com.vixshield.billing.stripe.webhook;

import java.time.Clock;
import java.time.Duration;

import javax.sql.DataSource;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.jboss.logging.Logger;

import com.vixshield.billing.stripe.action.IdempotentRequests;
import com.vixshield.billing.stripe.action.PausedPeriods;
import com.vixshield.billing.stripe.action.SubscriptionActions;
import com.vixshield.billing.stripe.action.SubscriptionUpdates;
import com.vixshield.billing.stripe.api.StripeFailureException;
import com.vixshield.billing.stripe.api.StripeGateway;
import com.vixshield.platform.jobs.BackgroundJob;

import io.agroal.api.AgroalDataSource;

/** Begins and charges a period for each subscription whose pause has ended by itself after what was paid for. */
@ApplicationScoped
public class PauseEndJob implements BackgroundJob {

    private static final Logger LOG = Logger.getLogger(PauseEndJob.class);
    private static final String OVER = """
            select * from billing_subscriptions
            where paid_until is not null and not collection_paused and status in ('active', 'trialing')
                and (cancel_at is null or period_start < paid_until) order by account_id""";

    private final PausedPeriods periods;
    private final SubscriptionActions acts;

    @Inject
    PauseEndJob(@io.quarkus.agroal.DataSource("worker") AgroalDataSource database, StripeGateway gateway,
            SubscriptionUpdates changes, SubscriptionSync sync, Clock clock) {
        this((DataSource) database, gateway, changes, sync, clock);
    }

    public PauseEndJob(DataSource database, StripeGateway gateway, SubscriptionUpdates changes, SubscriptionSync sync,
            Clock clock) {
        this.acts = new SubscriptionActions(database, gateway, sync, new IdempotentRequests(database, clock));
        this.periods = new PausedPeriods(acts, changes);
    }

    @Override
    public String name() {
        return "stripe-pause-ends";
    }

    @Override
    public Duration every() {
        return Duration.ofMinutes(1);
    }

    @Override
    public void run() {
        acts.find(OVER).forEach(this::settle);
    }

    private void settle(SubscriptionActions.Owned resumed) {
        try {
            acts.andRead(resumed.subscription(), "end of a pause", one -> periods.settle(resumed.account(), one));
        } catch (StripeFailureException e) {
            // without the payment there is no access, so that it can wait, and the others do not wait for it
            LOG.warnf("subscription %s is charged later after its pause: %s", resumed.subscription().id(), e.getMessage());
        }
    }
}
