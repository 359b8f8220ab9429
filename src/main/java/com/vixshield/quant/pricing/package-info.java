/**
 * Undiscounted Black-76 prices and Greeks of European options on a forward. Volatility is a decimal (0.18), time is years,
 * {@code stdev} is the total standard deviation σ√T. Delta is the forward delta, vega is per 1.00 of volatility, theta is
 * per year. Discounting is the caller's: prices here are prices paid at expiry. {@link Black76} prices; {@link
 * ImpliedVolatility} inverts.
 */
package com.vixshield.quant.pricing;
