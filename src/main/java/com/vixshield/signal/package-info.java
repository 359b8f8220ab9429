/**
 * The product's daily statement. Publishing computes a session's signal from the market data, writes it once, and never
 * edits it; everything else (pages, mails, sizing) reads what was published.
 */
package com.vixshield.signal;
