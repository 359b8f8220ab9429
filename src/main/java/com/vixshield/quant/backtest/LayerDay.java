package com.vixshield.quant.backtest;

import java.time.LocalDate;

/**
 * Holds one layer of the hedge at the end of a session. Amounts are shares of the current equity per one percent a year of
 * expected cost.
 *
 * @param result gain of the day less slippage
 * @param event open, roll, band, monetise or empty
 * @param strike NaN for a future
 * @param price mark, VIX points
 * @param contracts per $100,000
 * @param weight at the last trade
 * @param costPerDay expected when it was bought, VIX points
 * @param paid at the mark, for calls; received likewise
 * @param value of the calls held
 * @param futures gain of the day on futures
 * @param margin of the futures
 */
public record LayerDay(double result, String event, LocalDate expiry, double strike, double price, double contracts,
        double weight, double costPerDay, double slippage, double paid, double received, double value, double futures,
        double margin) {
}
