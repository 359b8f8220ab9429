/**
 * What quotes say about the distribution of the underlying: standard deviations strike by strike, the smile through them,
 * the term structure of the volatility indices, and our own VIX. Smiles are kept in total standard deviation s = σ√T, so
 * nothing that is selected from them depends on the clock; a volatility is s/√T with T in years, ACT/365. {@link
 * FittedSmile} is the smile, {@link OtmCurve} the quotes under it.
 */
package com.vixshield.quant.volatility;
