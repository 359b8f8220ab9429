/**
 * Inward from Stripe: webhooks into a durable inbox, then one synchronisation per subscription. {@link StripeWebhookResource}
 * receives; {@link EventInboxWorker} works them off; {@link SubscriptionSync} writes the projection.
 */
package com.vixshield.billing.stripe.webhook;
