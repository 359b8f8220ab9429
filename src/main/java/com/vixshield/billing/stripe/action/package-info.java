/**
 * Outward to Stripe: checkout, plan changes, pauses. {@link SubscriptionService} does what a customer asks; {@link
 * IdempotentRequests} writes each request down before it is sent.
 */
package com.vixshield.billing.stripe.action;
