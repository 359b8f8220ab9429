package com.vixshield.chart;

import java.util.List;

/**
 * What a position of iron condors is worth at settlement.
 *
 * @param credit index points per condor kept when nothing is in the money, after fees
 * @param dollarsPerPoint contracts times the multiplier
 */
public record CondorPayoff(double longPut, double shortPut, double shortCall, double longCall, double credit,
        double dollarsPerPoint) {

    public CondorPayoff {
        if (!(longPut < shortPut && shortPut <= shortCall && shortCall < longCall)) {
            throw new IllegalArgumentException(
                    "Strikes out of order: " + longPut + " " + shortPut + " " + shortCall + " " + longCall);
        }
        if (!(dollarsPerPoint > 0)) {
            throw new IllegalArgumentException("Nothing to draw at " + dollarsPerPoint + " dollars a point");
        }
    }

    /** Dollars when the index settles there. */
    public double at(double level) {
        double puts = Math.max(0, shortPut - level) - Math.max(0, longPut - level);
        double calls = Math.max(0, level - shortCall) - Math.max(0, level - longCall);
        return (credit - puts - calls) * dollarsPerPoint;
    }

    public double most() {
        return credit * dollarsPerPoint;
    }

    /** The worse wing's loss, negative. */
    public double least() {
        return Math.min(at(longPut), at(longCall));
    }

    public double lowerBreakEven() {
        return shortPut - credit;
    }

    public double upperBreakEven() {
        return shortCall + credit;
    }

    List<Double> strikes() {
        return List.of(longPut, shortPut, shortCall, longCall);
    }

    /** Whether it gains anywhere and loses on both sides; without that there are no break-evens to draw. */
    boolean crossesZero() {
        return credit > 0 && credit < shortPut - longPut && credit < longCall - shortCall;
    }
}
