package com.vixshield.quant.backtest.rival;

import com.vixshield.quant.inference.DeflatedSharpe.Moments;
import com.vixshield.quant.inference.Performance;
import com.vixshield.quant.inference.TwinScore;

/**
 * Holds what a rival came to.
 *
 * @param trades of the condors in it
 * @param score against the bare book at the size with the rival's drawdown, and its interval
 * @param growthLessHedged growth a year less that of the book with the layered hedge
 */
public record RivalRow(Rival rival, int trades, Performance performance, TwinScore score, double growthLessHedged,
        Moments moments) {
}
