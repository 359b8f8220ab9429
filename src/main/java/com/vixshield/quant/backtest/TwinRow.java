package com.vixshield.quant.backtest;

import java.util.OptionalDouble;

import com.vixshield.quant.inference.Performance;

/**
 * Holds one book beside its twins.
 *
 * @param twin unhedged, vol_target, hedged, same_drawdown or same_return
 * @param overlay that it belongs to, empty for none
 * @param size relative to the unhedged book; absent where it changes daily
 * @param against the unhedged book, of a hedged one only
 */
public record TwinRow(String twin, String overlay, OptionalDouble size, int trades, Performance performance,
        Comparison against) {

    /**
     * @param drawdownReduction 1 less the ratio of the deepest drawdowns
     * @param growth less that of the unhedged book, a year
     * @param score less that of the twin with the same drawdown; absent when the hedge increased the drawdown
     * @param drag mean cost of the hedge a year, share of the account
     */
    public record Comparison(double drawdownReduction, double growth, OptionalDouble score, double drag) {

        public String note() {
            return score.isPresent() ? "" : "the hedge increased the drawdown";
        }
    }
}
