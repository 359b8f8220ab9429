/**
 * The sealed record in the database: appending to a source's chain, settling and grading what it promised, reading it back,
 * and its download. Rows are only ever added; what the pages count is derived from them. {@link SealedLedger} appends;
 * {@link LedgerQueries} reads.
 */
package com.vixshield.signal.ledger;
