package com.vixshield.quant.volatility;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

import com.vixshield.quant.chain.ExpiryChain;
import com.vixshield.quant.chain.PutCall;
import com.vixshield.quant.pricing.ImpliedVolatility;

/**
 * Holds the smile that probabilities come from, and how good it is.
 *
 * @param smile convex where the fit allows it, else linear between quotes
 */
public record FittedSmile(Smile smile, SmileFit fit) {

    /** Empty when the curve has too few quotes. @param step of the linear fallback's probabilities, points */
    public static Optional<FittedSmile> of(OtmCurve curve, SmileRules rules, double step) {
        double sAtm = curve.size() > 0 ? curve.stdevAt(curve.forward()) : 0;
        return ConvexSmile.of(curve).map(convex -> {
            SmileFit fit = SmileFit.of(convex, curve, sAtm, rules);
            return new FittedSmile(fit.poor() ? new LinearSmile(curve, step) : convex, fit);
        });
    }

    /** One row per out-of-the-money quote with a bid. @param years to expiry, ACT/365 */
    public List<SmilePoint> points(OtmCurve curve, double years) {
        List<SmilePoint> points = new ArrayList<>(curve.size());
        for (int i = 0; i < curve.size(); i++) {
            points.add(point(curve, i, years));
        }
        return List.copyOf(points);
    }

    private SmilePoint point(OtmCurve curve, int i, double years) {
        ExpiryChain chain = curve.chain();
        double strike = curve.strike(i);
        PutCall right = curve.right(strike);
        int at = curve.chainIndex(i);
        double put = smile.put(strike);
        double model = right == PutCall.PUT ? put : put + curve.forward() - strike;
        double s = curve.stdev(i);
        return new SmilePoint(strike, right, chain.bid(right, at), chain.ask(right, at), chain.mid(right, at), s,
                solved(curve.stdev(right, at, chain.bid(right, at))), solved(curve.stdev(right, at, chain.ask(right, at))),
                years > 0 ? OptionalDouble.of(s / Math.sqrt(years)) : OptionalDouble.empty(), curve.delta(i),
                solved(ImpliedVolatility.outOfTheMoneyStdev(curve.forward(), strike, model)));
    }

    private static OptionalDouble solved(double s) {
        return s == ImpliedVolatility.NONE ? OptionalDouble.empty() : OptionalDouble.of(s);
    }
}
