/**
 * Telling programs of an account what happens: endpoints that owners register, events taken from what is already recorded
 * (signals, the sealed record, the audit log), and a ledger of deliveries, leased and retried. At least once, in no promised
 * order, each under one id and signed; only to hosts on the public internet.
 */
package com.vixshield.webhook;
