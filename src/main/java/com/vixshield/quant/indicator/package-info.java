/**
 * Technical indicators on daily values, oldest first. A result is an {@link com.vixshield.quant.indicator.IndicatorSeries}
 * aligned with its input: it has no value (not a NaN) until its window is full. Seeds are part of the definition, because
 * recursive averages remember them: an EMA starts at the simple mean of its first n values, a Wilder average (RSI, ATR) at
 * the mean of its first n terms. Prices and indices are in their own points, volatility is a decimal a year.
 */
package com.vixshield.quant.indicator;
