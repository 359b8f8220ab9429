package com.vixshield.billing.stripe.webhook;

import java.time.Duration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.jboss.logging.Logger;

import com.vixshield.platform.jobs.BackgroundJob;

/** Compares every subscription with Stripe once a day. Any difference means that an event was lost for good. */
@ApplicationScoped
public class NightlyReconciliationJob implements BackgroundJob {

    private static final Logger LOG = Logger.getLogger(NightlyReconciliationJob.class);

    @Inject
    Reconciliation reconciliation;

    @Override
    public String name() {
        return "stripe-comparison";
    }

    @Override
    public Duration every() {
        return Duration.ofDays(1);
    }

    @Override
    public void run() {
        reconciliation.closeAbandoned();
        int drifted = reconciliation.compareAll();
        if (drifted > 0) {
            LOG.errorf("%d subscriptions had drifted from Stripe and were corrected", drifted);
        }
    }
}
