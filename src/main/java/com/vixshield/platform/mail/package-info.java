/**
 * Mails to single people: an invitation, a decision that waits. Written down in the transaction that gives the reason and
 * sent by a job, with leases, so that no node's death loses one. {@link MailOutbox} takes them.
 */
package com.vixshield.platform.mail;
