package com.vixshield.quant.hedge;

/**
 * Constants of the Motion weighting and of its monetisation rule.
 *
 * @param histogramScale MACD histogram in ATRs that counts as a full trend
 * @param rsiScale RSI points from 50 that count as a full trend
 * @param frontSwing change of the front weight at a full trend
 * @param longSwing change of the long weight at a full trend, the other way
 * @param maxMove most that any weight moves in a session
 * @param overboughtRsi from here a falling VIX sells half of the front
 */
public record MotionParameters(int fast, int slow, int smoothing, int rsiPeriod, int atrPeriod, double histogramScale,
        double rsiScale, double frontSwing, double longSwing, double maxMove, double overboughtRsi) {

    static MotionParameters defaults() {
        return new MotionParameters(12, 26, 9, 14, 14, 0.4, 30, 0.20, 0.10, 0.10, 70);
    }
}
