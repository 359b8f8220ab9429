package com.vixshield.signal;

import com.vixshield.chart.PayoffStrikes;
import com.vixshield.quant.condor.CondorTier;
import com.vixshield.quant.condor.SettlementPayoff;

/** Places the strikes of a condor on a chart: the charts know no options. */
public final class ChartStrikes {

    private ChartStrikes() {
    }

    public static PayoffStrikes of(CondorTier condor) {
        SettlementPayoff payoff = condor.payoff();
        return new PayoffStrikes(payoff.longPut(), payoff.shortPut(), payoff.shortCall(), payoff.longCall());
    }
}
