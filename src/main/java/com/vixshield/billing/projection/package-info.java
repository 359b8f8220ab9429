/**
 * Subscriptions and invoices as Stripe last reported them. {@link SubscriptionStore} reads and writes the projection for jobs;
 * {@link SubscriptionEntity} and {@link InvoiceEntity} are what pages read.
 */
package com.vixshield.billing.projection;
