/**
 * The public record: every session since the start with what was decided, refused, missed and earned, and what the results
 * add up to. A ledger is the sealed record as the pages count it: read once, extended as the chain grows, never parsed
 * again. Credits and results are index points of one condor here, fees taken off; the chain itself states dollars a
 * contract. {@link PublicRecord} offers it to other features.
 */
package com.vixshield.trackrecord;
