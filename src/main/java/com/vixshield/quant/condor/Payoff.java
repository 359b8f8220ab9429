package com.vixshield.quant.condor;

/** What a condor owes at settlement: four strikes, index points. */
public record Payoff(double longPut, double shortPut, double shortCall, double longCall) {

    /** Zero between the shorts, negative outside, floored at the width; credit not included. */
    public double at(double settlement) {
        double put = Math.max(0, longPut - settlement) - Math.max(0, shortPut - settlement);
        double call = Math.max(0, settlement - longCall) - Math.max(0, settlement - shortCall);
        return put + call;
    }
}
