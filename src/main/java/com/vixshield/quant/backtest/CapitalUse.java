package com.vixshield.quant.backtest;

import com.vixshield.quant.inference.FinancingDrag;
import com.vixshield.quant.inference.Performance;

/**
 * Measures what a hedged account ties up, day by day, and what that costs: the largest loss of the condors and the margin of
 * the futures, which could have earned the bill's rate, and the value of the calls held, which could have earned it too.
 */
public final class CapitalUse {

    private CapitalUse() {
    }

    /**
     * @param hedge null for none
     * @param budget of the hedge, percent of the account a year
     * @param first index of the first day @param end exclusive
     */
    public static FinancingDrag of(CondorBook account, HedgeHistory hedge, double budget, int first, int end) {
        SessionTable table = account.condors().table();
        double[] risked = account.risked(first, end);
        double margin = 0;
        double premium = 0;
        double cost = 0;
        double result = 0;
        for (int d = first; d < end; d++) {
            HedgeDay day = hedge == null ? null : hedge.days().get(d - hedge.first());
            double dayMargin = risked[d - first] + (day == null ? 0 : budget * day.sum(LayerDay::margin));
            double dayPremium = day == null ? 0 : budget * day.sum(LayerDay::value);
            margin += dayMargin;
            premium += dayPremium;
            cost += (dayMargin + dayPremium) * table.rate(d);
            result += day == null ? 0 : budget * day.result();
        }
        int n = end - first;
        double tied = margin + premium;
        return new FinancingDrag(margin / n, premium / n, tied == 0 ? 0 : cost / tied,
                -result / n * Performance.YEAR);
    }
}
