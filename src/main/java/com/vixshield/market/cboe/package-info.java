/**
 * The formats in which Cboe publishes: the quote table that its site lets one download, the delayed-quotes JSON, index
 * history, VIX futures by contract and by day. Unofficial and never versioned, so each reader checks what it relies on and
 * refuses the rest. {@link DelayedQuotes} and {@link QuoteTable} read chains.
 */
package com.vixshield.market.cboe;
