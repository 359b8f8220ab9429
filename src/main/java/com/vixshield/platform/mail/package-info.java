/**
 * Letters to single people: an invitation, a decision that waits. Written down in the transaction that gives the reason and
 * sent by a sweep, with leases, so that no node's death loses one.
 */
package com.vixshield.platform.mail;
