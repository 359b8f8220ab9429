/**
 * Option quotes as they arrive and as they may be used: the snapshot of all expiries, the hygiene that discards unusable
 * quotes and counts what it discarded, the forward that put-call parity implies, and the arbitrage tests that tell a
 * consistent chain from a broken one. Prices and strikes are index points. {@link QuoteHygiene} makes an {@link
 * ExpiryChain} of a snapshot.
 */
package com.vixshield.quant.chain;
