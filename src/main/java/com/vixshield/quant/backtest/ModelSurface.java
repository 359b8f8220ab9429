package com.vixshield.quant.backtest;

import com.vixshield.quant.chain.ExpiryChain;
import com.vixshield.quant.pricing.Black76;
import com.vixshield.quant.volatility.OtmCurve;

/** Makes the chain of a session from its forward and at-the-money standard deviation (rulebook §11). */
final class ModelSurface {

    private static final double[] CALM = {1.77, 1.48, 1.235, 1.085, 1, 0.965, 0.985, 1.21};
    private static final double[] STRESSED = {1.67, 1.42, 1.24, 1.14, 1, 0.89, 0.90, 1.06};
    /** Standardised moneyness of the first point. */
    private static final double FIRST = -4;
    private static final double STRESS = 28;
    private static final double STEP = 5;
    private static final double BELOW = 8;
    private static final double ABOVE = 7;
    private static final int MARGIN = 6;

    private final double forward;
    private final double atm;
    private final double[] template;
    private final double spreads;

    /** @param atm total standard deviation at the forward @param vix points */
    ModelSurface(double forward, double atm, double vix) {
        this.forward = forward;
        this.atm = atm;
        this.template = vix < STRESS ? CALM : STRESSED;
        this.spreads = 1 + unit((vix - 20) / 10);
    }

    static double unit(double value) {
        return Math.max(0, Math.min(1, value));
    }

    /** Strikes of 5 points far beyond anything that can be sold, each with its out-of-the-money right quoted. */
    OtmCurve curve() {
        double first = STEP * Math.max(1, Math.floor(forward * Math.exp(-BELOW * atm) / STEP) - MARGIN);
        double last = STEP * (Math.ceil(forward * Math.exp(ABOVE * atm) / STEP) + MARGIN);
        int n = (int) Math.round((last - first) / STEP) + 1;
        double[] strikes = new double[n];
        double[] stdevs = new double[n];
        double[] bids = new double[2 * n];
        double[] asks = new double[2 * n];
        for (int i = 0; i < n; i++) {
            strikes[i] = first + STEP * i;
            stdevs[i] = stdev(strikes[i]);
            double price = Black76.outOfTheMoneyPrice(forward, strikes[i], stdevs[i]);
            double half = halfSpread(price);
            int slot = 2 * i + (strikes[i] < forward ? 0 : 1);
            bids[slot] = price - half;
            asks[slot] = price + half;
        }
        return OtmCurve.modelled(ExpiryChain.modelled(strikes, bids, asks), forward, stdevs);
    }

    /** Linear between the points of the template, level beyond them. */
    double stdev(double strike) {
        double x = Math.log(strike / forward) / atm - FIRST;
        if (x <= 0) {
            return atm * template[0];
        }
        int at = (int) x;
        return atm * (at >= template.length - 1
                ? template[template.length - 1]
                : template[at] + (x - at) * (template[at + 1] - template[at]));
    }

    private double halfSpread(double price) {
        return (0.03 + 0.035 * Math.pow(price, 0.65)) * spreads;
    }
}
