package com.vixshield.quant.backtest;

import com.vixshield.quant.condor.CondorGrade;
import com.vixshield.quant.condor.TierQuote;

/**
 * Holds one tier on one session: the condor and its outcome.
 *
 * @param session index in the table
 * @param quote null where the tier has no condor
 * @param grade null with it
 * @param valueHold whether the value gate refuses it
 * @param liquidityHold whether the liquidity gate would
 * @param inside whether a short lies inside the 85 % range
 */
public record CondorDay(int session, TierQuote quote, CondorGrade grade, boolean valueHold, boolean liquidityHold,
        boolean inside) {

    static CondorDay none(int session) {
        return new CondorDay(session, null, null, false, false, false);
    }

    public boolean priced() {
        return quote != null;
    }

    /** Result after fees in units of what was at risk. */
    public double perRisk(Fill fill) {
        return fill.pnl(grade) / quote.maxLoss();
    }
}
