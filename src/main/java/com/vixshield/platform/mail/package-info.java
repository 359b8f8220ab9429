/**
 * Letters to single people: an invitation, a decision that waits, a receipt. Written down in the transaction that gives the
 * reason, by {@link com.vixshield.platform.mail.Outbox} or as a {@link com.vixshield.platform.mail.MailDraft}, and sent by a
 * sweep, with leases, so that no node's death loses one.
 */
package com.vixshield.platform.mail;
