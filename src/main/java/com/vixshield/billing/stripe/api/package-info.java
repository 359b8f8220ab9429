/**
 * Stripe's client, configuration and mapping. {@link StripeGateway} makes every call.
 */
package com.vixshield.billing.stripe.api;
