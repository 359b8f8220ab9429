/**
 * The record as numbers: {@link LedgerCache} keeps each source's graded sessions in memory, {@link RecordFilter} selects,
 * {@link RecordSummary} adds up.
 */
package com.vixshield.trackrecord.statistics;
