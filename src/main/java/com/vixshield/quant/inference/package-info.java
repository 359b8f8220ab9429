/**
 * What a series of returns says and how surely: performance, drawdowns, sizes that match another book, stationary bootstrap
 * intervals and verdicts on claims. Returns are decimals a session; the same input gives the same digits.
 */
package com.vixshield.quant.inference;
