package com.vixshield.quant.condor;

import com.vixshield.quant.pricing.Black76;
import com.vixshield.quant.volatility.OtmCurve;

/** Holds the Greeks of a whole position: forward delta, gamma, vega per 1.00 of volatility, theta in points per year. */
record Greeks(double delta, double gamma, double vega, double theta) {

    static final Greeks NONE = new Greeks(0, 0, 0, 0);

    /** With one more leg, which must have an implied volatility. */
    Greeks plus(CondorLeg leg, OtmCurve curve, double years) {
        double s = leg.s().orElseThrow();
        double forward = curve.forward();
        double stdevVega = curve.discount() * Black76.stdevVega(forward, leg.strike(), s);
        boolean alive = years > 0;
        return new Greeks(delta + leg.qty() * leg.delta().orElseThrow(),
                gamma + leg.qty() * curve.discount() * Black76.gamma(forward, leg.strike(), s),
                vega + (alive ? leg.qty() * stdevVega * Math.sqrt(years) : 0),
                theta - (alive ? leg.qty() * stdevVega * 0.5 * s / years : 0));
    }
}
