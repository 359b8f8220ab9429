package com.vixshield.quant.backtest;

import com.vixshield.quant.condor.CondorGrade;

/** Names the price at which a condor is sold. */
public enum Fill {
    MID,
    EXPECTED,
    NATURAL;

    /** Points after fees. */
    public double pnl(CondorGrade grade) {
        return switch (this) {
            case MID -> grade.pnlMid();
            case EXPECTED -> grade.pnlExpected();
            case NATURAL -> grade.pnlNatural();
        };
    }
}
