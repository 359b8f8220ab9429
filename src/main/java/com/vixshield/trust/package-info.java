/**
 * Pages by which a stranger can judge the house: terms, privacy, risks, refunds, contact, changes. {@code TrustResource} serves the
 * texts, {@code ContactResource} takes messages to support.
 */
package com.vixshield.trust;
