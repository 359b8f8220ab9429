/**
 * The public record's pages. {@link RecordResource} serves them; {@link RecordPageFactory} builds them from a ledger and a
 * filter.
 */
package com.vixshield.trackrecord.page;
