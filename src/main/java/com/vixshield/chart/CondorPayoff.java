package com.vixshield.chart;

/**
 * Computes what a position of iron condors is worth at settlement.
 *
 * @param credit index points per condor kept when nothing is in the money, after fees
 * @param dollarsPerPoint contracts times the multiplier
 */
public record CondorPayoff(PayoffStrikes strikes, double credit, double dollarsPerPoint) {

    public CondorPayoff {
        if (!(dollarsPerPoint > 0)) {
            throw new IllegalArgumentException("Nothing to draw at " + dollarsPerPoint + " dollars a point");
        }
    }

    /** Dollars when the index settles there. */
    public double at(double level) {
        double puts = Math.max(0, strikes.shortPut() - level) - Math.max(0, strikes.longPut() - level);
        double calls = Math.max(0, level - strikes.shortCall()) - Math.max(0, level - strikes.longCall());
        return (credit - puts - calls) * dollarsPerPoint;
    }

    public double most() {
        return credit * dollarsPerPoint;
    }

    /** The worse wing's loss, negative. */
    public double least() {
        return Math.min(at(strikes.longPut()), at(strikes.longCall()));
    }

    public double lowerBreakEven() {
        return strikes.shortPut() - credit;
    }

    public double upperBreakEven() {
        return strikes.shortCall() + credit;
    }

    /** Whether it gains anywhere and loses on both sides; without that there are no break-evens to draw. */
    boolean crossesZero() {
        return credit > 0 && credit < strikes.shortPut() - strikes.longPut()
                && credit < strikes.longCall() - strikes.shortCall();
    }
}
