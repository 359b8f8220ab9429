/**
 * The product's daily statement. Publishing computes a session's signal from the market data, writes it once, and never
 * edits it; everything else (pages, mails, sizing) reads what was published. The same signal is a JSON document on the
 * command line, with the words of the rulebook for names. {@link PublishedSignal} is what the others read.
 */
package com.vixshield.signal;
