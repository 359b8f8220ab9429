package com.vixshield.quant.volatility;

import com.vixshield.quant.chain.ExpiryChain;
import com.vixshield.quant.chain.PutCall;

/**
 * Measures how well a smile meets the quotes.
 *
 * @param method convex or linear: linear is the fallback where the convex fit is poor
 * @param quality good, fair or poor, of the convex fit
 * @param inside share of judged quotes whose model price lies between bid and ask, a tick of tolerance either side
 * @param n quotes judged: bid above zero, within four standard deviations
 */
public record SmileFit(String method, String quality, double inside, int n) {

    /** @param sAtm total standard deviation at the forward */
    static SmileFit of(Smile smile, OtmCurve curve, double sAtm, SmileRules rules) {
        int judged = 0;
        int inside = 0;
        for (int i = 0; i < curve.size(); i++) {
            if (Math.abs(Math.log(curve.strike(i) / curve.forward())) <= rules.judgedDeviations() * sAtm) {
                judged++;
                inside += inside(smile, curve, i, rules.priceTolerance()) ? 1 : 0;
            }
        }
        double share = judged == 0 ? 0 : (double) inside / judged;
        String quality = share >= rules.goodShare() ? "good" : share >= rules.fairShare() ? "fair" : "poor";
        return new SmileFit(quality.equals("poor") ? "linear" : "convex", quality, share, judged);
    }

    public boolean poor() {
        return quality.equals("poor");
    }

    private static boolean inside(Smile smile, OtmCurve curve, int i, double tolerance) {
        ExpiryChain chain = curve.chain();
        double strike = curve.strike(i);
        PutCall right = curve.right(strike);
        double put = smile.put(strike);
        double price = curve.discount() * (right == PutCall.PUT ? put : put + curve.forward() - strike);
        int at = curve.chainIndex(i);
        return price >= chain.bid(right, at) - tolerance && price <= chain.ask(right, at) + tolerance;
    }
}
