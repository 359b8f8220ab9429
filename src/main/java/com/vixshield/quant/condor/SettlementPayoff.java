package com.vixshield.quant.condor;

/** Computes what a condor owes at settlement: four strikes, index points. */
public record SettlementPayoff(double longPut, double shortPut, double shortCall, double longCall) {

    /** Zero between the shorts, growing outside, capped at the width of the side; credit not included. */
    public double owed(double settlement) {
        // Capped rather than differenced: far out, the difference of two huge numbers is rounding or NaN.
        double put = Math.min(Math.max(0, shortPut - settlement), shortPut - longPut);
        double call = Math.min(Math.max(0, settlement - shortCall), longCall - shortCall);
        return put + call;
    }

    /** The result of having sold at these credits, after entry fees in points. */
    public CondorGrade grade(double settlement, double mid, double expected, double natural, double fees) {
        double owed = owed(settlement);
        return new CondorGrade(owed, mid - owed - fees, expected - owed - fees, natural - owed - fees,
                expected - owed - fees > 0);
    }
}
