/**
 * The only door to Stripe. Outward: requests with an idempotency key that is written down first. Inward: webhooks into a
 * durable inbox, and one way to act on any of them, which is to lock the subscription, ask Stripe how it stands now, and
 * write that down. So events may come twice, late or in any order. Room api holds the client ({@link
 * com.vixshield.billing.stripe.api.StripeGateway}), action the outward half, webhook the inward half.
 */
package com.vixshield.billing.stripe;
