package com.vixshield.billing.stripe.webhook;

import java.time.Clock;
import java.time.Duration;

import javax.sql.DataSource;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.jboss.logging.Logger;

import com.vixshield.billing.stripe.action.IdempotentRequests;
import com.vixshield.billing.stripe.action.SubscriptionActions;
import com.vixshield.billing.stripe.action.SubscriptionUpdates;
import com.vixshield.billing.stripe.api.StripeFailureException;
import com.vixshield.billing.stripe.api.StripeGateway;
import com.vixshield.platform.jobs.BackgroundJob;

import io.agroal.api.AgroalDataSource;

/**
 * Ends subscriptions whose payment was lost in a dispute. Access is limited at once, but Stripe would charge on all the
 * same; so the subscription is ended there, and a returning customer subscribes anew.
 */
@ApplicationScoped
public class LostDisputeJob implements BackgroundJob {

    private static final Logger LOG = Logger.getLogger(LostDisputeJob.class);
    private static final String LOST = """
            select * from billing_subscriptions
            where dispute = 'lost' and status not in ('canceled', 'incomplete_expired') order by account_id""";

    private final SubscriptionUpdates changes;
    private final SubscriptionActions acts;

    @Inject
    LostDisputeJob(@io.quarkus.agroal.DataSource("worker") AgroalDataSource database, StripeGateway gateway,
            SubscriptionUpdates changes, SubscriptionSync sync, Clock clock) {
        this((DataSource) database, gateway, changes, sync, clock);
    }

    LostDisputeJob(DataSource database, StripeGateway gateway, SubscriptionUpdates changes, SubscriptionSync sync,
            Clock clock) {
        this.changes = changes;
        this.acts = new SubscriptionActions(database, gateway, sync, new IdempotentRequests(database, clock));
    }

    @Override
    public String name() {
        return "stripe-lost-disputes";
    }

    @Override
    public Duration every() {
        return Duration.ofMinutes(1);
    }

    @Override
    public void run() {
        acts.find(LOST).forEach(this::end);
    }

    private void end(SubscriptionActions.Owned lost) {
        try {
            acts.andRead(lost.subscription(), "lost dispute", one -> acts.once(lost.account(), "end after a lost dispute", one,
                    now -> !now.isLive(), key -> changes.cancelNow(one.id(), key)));
        } catch (StripeFailureException e) {
            // one that cannot be ended now does not stop the others, and stands on the operator's page until it is
            LOG.warnf("subscription %s of a lost dispute is ended later: %s", lost.subscription().id(), e.getMessage());
        }
    }
}
