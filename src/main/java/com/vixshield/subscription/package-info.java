/**
 * The pages about money: prices for everybody, and for each account what it has, what it pays, and what happens next. They
 * show our own rows, so they stand while Stripe does not answer; only changes need it.
 */
package com.vixshield.subscription;
