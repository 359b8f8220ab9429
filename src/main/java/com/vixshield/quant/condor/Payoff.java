package com.vixshield.quant.condor;

/** What a condor owes at settlement: four strikes, index points. */
public record Payoff(double longPut, double shortPut, double shortCall, double longCall) {

    /** Zero between the shorts, growing outside, capped at the width of the side; credit not included. */
    public double owed(double settlement) {
        double put = Math.max(0, shortPut - settlement) - Math.max(0, longPut - settlement);
        double call = Math.max(0, settlement - shortCall) - Math.max(0, settlement - longCall);
        return put + call;
    }

    /** The result of having sold at these credits, after entry fees in points. */
    public Grade grade(double settlement, double mid, double expected, double natural, double fees) {
        double owed = owed(settlement);
        return new Grade(owed, mid - owed - fees, expected - owed - fees, natural - owed - fees, expected - owed - fees > 0);
    }
}
