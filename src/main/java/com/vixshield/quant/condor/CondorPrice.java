package com.vixshield.quant.condor;

import com.vixshield.quant.math.TenthCents;

/** Prices four strikes: credits at mid, natural and expected fills, and the width that can be owed. Points. */
record CondorPrice(double mid, double natural, double expected, double width) {

    static CondorPrice of(CondorStrikes strikes, CondorRules rules) {
        double mid = strikes.mid();
        double natural = strikes.natural();
        return new CondorPrice(mid, natural, mid - rules.slippage() * (mid - natural), strikes.width());
    }

    /** Whether selling it brings something and can lose something. */
    boolean sellable() {
        long paid = TenthCents.of(expected);
        return paid > 0 && paid < TenthCents.of(width);
    }
}
