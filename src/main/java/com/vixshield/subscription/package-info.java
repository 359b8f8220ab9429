/**
 * The pages about billing: public prices, and for each account what it has, what it pays, and what happens next. They show
 * our own rows, so they stand while Stripe does not answer; only changes need it. {@link BillingResource} and {@link
 * PricingResource} serve them.
 */
package com.vixshield.subscription;
