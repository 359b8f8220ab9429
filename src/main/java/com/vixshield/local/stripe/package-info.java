/**
 * A payment service for machines without one: it speaks the part of Stripe's HTTP interface that we use, keeps its own
 * customers, subscriptions, invoices and clock, and sends signed webhooks that can be held back, repeated, reordered or
 * lost. Its checkout and portal pages say that no money moves. It lives behind a port like the real one; nothing calls it
 * in Java but tests that play its other users. {@link StripeSimulator} runs it.
 */
package com.vixshield.local.stripe;
