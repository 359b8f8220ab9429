/**
 * The one-session iron condor: buy a put, sell a put above it, sell a call, buy a call above that. Strikes are chosen by
 * delta or by credit, only from what is listed and quoted; credits are what the quotes say, per index point. Prices,
 * credits and results are index points (×100 = dollars per contract); quantities are signed, sold is negative. {@link
 * CondorBuilder} builds every tier.
 */
package com.vixshield.quant.condor;
