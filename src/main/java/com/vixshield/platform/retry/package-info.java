/**
 * How patiently something that failed is tried again: {@link com.vixshield.platform.retry.Backoff} says when,
 * {@link com.vixshield.platform.retry.CircuitBreaker} whether at all.
 */
package com.vixshield.platform.retry;
