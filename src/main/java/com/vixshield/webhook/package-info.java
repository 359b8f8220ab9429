/**
 * Webhooks to programs of an account: endpoints that owners register, events taken from what is already recorded (signals,
 * the sealed record, the audit log), and a queue of deliveries, leased and retried. At least once, in no promised order,
 * each under one id and signed; only to hosts on the public internet. {@link WebhookJob} delivers.
 */
package com.vixshield.webhook;
