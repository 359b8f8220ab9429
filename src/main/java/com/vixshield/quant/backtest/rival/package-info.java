/**
 * What the method's book is set beside: other ways to size, to choose sessions and to hedge, on the same condors and days.
 * {@link RivalStudy} computes them.
 */
package com.vixshield.quant.backtest.rival;
