package com.vixshield.billing.stripe.webhook;

import java.time.Duration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import com.vixshield.platform.jobs.BackgroundJob;

/** Fetches events that Stripe could not deliver. */
@ApplicationScoped
public class HourlyReconciliationJob implements BackgroundJob {

    @Inject
    Reconciliation reconciliation;

    @Override
    public String name() {
        return "stripe-undelivered";
    }

    @Override
    public Duration every() {
        return Duration.ofHours(1);
    }

    @Override
    public void run() {
        reconciliation.fetchUndelivered();
    }
}
