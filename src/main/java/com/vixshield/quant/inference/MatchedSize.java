package com.vixshield.quant.inference;

import java.util.OptionalDouble;
import java.util.function.DoubleUnaryOperator;

/** Finds the size at which a book has the drawdown or the growth of another. */
public final class MatchedSize {

    private static final double EXACT = 1e-12;
    private static final int MOST_STEPS = 80;

    private MatchedSize() {
    }

    /**
     * Share of its size, below 1, at which the book falls as deep; empty when it does not fall deeper than that at full size.
     */
    public static OptionalDouble sameDrawdown(double[] returns, double deepest) {
        return Drawdown.deepest(returns, 1) > deepest
                ? OptionalDouble.of(root(k -> Drawdown.deepest(returns, k) - deepest, EXACT))
                : OptionalDouble.empty();
    }

    /** The same for one of many resamples: to a millionth, and 1 where the other falls as deep or deeper. */
    static double orFull(double[] returns, double deepest) {
        double full = Drawdown.deepest(returns, 1);
        return full > deepest ? regulaFalsi(returns, deepest, full) : 1;
    }

    /** Smallest share at which the book grows as fast; empty unless it grows faster at full size and the other grows at all. */
    public static OptionalDouble sameReturn(double[] returns, double cagr) {
        return cagr > 0 && Performance.cagr(returns, 1) > cagr
                ? OptionalDouble.of(root(k -> Performance.cagr(returns, k) - cagr, EXACT))
                : OptionalDouble.empty();
    }

    /** Of a function that is negative at 0 and positive at 1. */
    private static double root(DoubleUnaryOperator function, double precise) {
        double low = 0;
        double high = 1;
        for (int i = 0; i < MOST_STEPS && high - low > precise; i++) {
            double middle = 0.5 * (low + high);
            if (function.applyAsDouble(middle) > 0) {
                high = middle;
            } else {
                low = middle;
            }
        }
        return 0.5 * (low + high);
    }

    /** The Illinois variant (Dowell and Jarratt, 1971) on −ln(1 − drawdown), which is nearly proportional to the size. */
    private static double regulaFalsi(double[] returns, double deepest, double full) {
        double target = depth(deepest);
        double low = 0;
        double atLow = -target;
        double high = 1;
        double atHigh = depth(full) - target;
        int side = 0;
        for (int i = 0; i < MOST_STEPS && high - low > 1e-9; i++) {
            double k = high - atHigh * (high - low) / (atHigh - atLow);
            double value = depth(Drawdown.deepest(returns, k)) - target;
            if (Math.abs(value) <= 1e-9) {
                return k;
            }
            if (value > 0) {
                high = k;
                atHigh = value;
                atLow = side == 1 ? atLow / 2 : atLow;
                side = 1;
            } else {
                low = k;
                atLow = value;
                atHigh = side == -1 ? atHigh / 2 : atHigh;
                side = -1;
            }
        }
        return 0.5 * (low + high);
    }

    private static double depth(double drawdown) {
        return -Math.log(Math.max(1e-300, 1 - drawdown));
    }
}
