/**
 * Many variants of one account over one history, each reduced to a few numbers as it is computed, so that memory does not grow
 * with their number. {@link VariantMeter} measures one; {@link SensitivityGrid} lays out one or two parameters.
 */
package com.vixshield.quant.backtest.sweep;
