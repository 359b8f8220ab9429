package com.vixshield.quant.hedge.parameters;

import java.util.Set;

import com.vixshield.quant.history.EventKind;

/**
 * Holds the constants of the Motion weighting and of its monetisation rule.
 *
 * @param histogramScale MACD histogram in ATRs that counts as a full trend
 * @param rsiScale RSI points from 50 that count as a full trend
 * @param frontSwing change of the front weight at a full trend
 * @param longSwing change of the long weight at a full trend, the other way
 * @param maxMove most that any weight moves in a session
 * @param band the held weights are left alone while within this of the wanted ones
 * @param overboughtRsi from here a falling VIX sells half of the front
 * @param calmRsi below this an episode of monetising ends
 * @param valueMultiple front value over its cost that sells half as well
 * @param rereadEvents announcements after which the trend is read once more in their session
 */
public record MotionParameters(int fast, int slow, int smoothing, int rsiPeriod, int atrPeriod, double histogramScale,
        double rsiScale, double frontSwing, double longSwing, double maxMove, double band, double overboughtRsi,
        double calmRsi, double valueMultiple,
        Set<EventKind> rereadEvents) {

    static MotionParameters defaults() {
        return new MotionParameters(12, 26, 9, 14, 14, 0.4, 30, 0.20, 0.10, 0.10, 0.05, 70, 55, 3,
                Set.of(EventKind.FOMC, EventKind.GDP, EventKind.CPI, EventKind.PPI));
    }
}
