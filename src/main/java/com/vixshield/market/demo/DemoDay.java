package com.vixshield.market.demo;

import com.vixshield.quant.history.DailyBar;

/**
 * Holds one simulated session.
 *
 * @param index sessions since the first day
 * @param spx index points
 * @param vix vol points
 * @param volatility the two factors behind all volatilities of that close
 * @param stressed regime
 * @param rate one-month yield, percent a year
 * @param vvix vol points
 */
record DemoDay(int index, DailyBar spx, DailyBar vix, VolatilityState volatility, boolean stressed, double rate, double vvix) {
}
