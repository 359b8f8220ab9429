package com.vixshield.quant.gate.learned;

import java.util.Arrays;
import java.util.List;

import com.vixshield.quant.inference.Estimate;
import com.vixshield.quant.inference.Range;
import com.vixshield.quant.inference.StationaryBootstrap;
import com.vixshield.quant.inference.Statistic;

/**
 * Says when a candidate may decide, as it was written down before its first session in shadow: enough sealed sessions and taken
 * trades on real quotes, trades taken better than trades refused beyond doubt, and a gain even at the natural credit.
 *
 * @param leastSessions sealed in shadow
 * @param leastTrades that it took among them
 */
public record PromotionRule(int leastSessions, int leastTrades) {

    /**
     * Holds one session in shadow of the tier that the candidate decides for.
     *
     * @param expected result after fees at the expected credit, share of the largest loss @param natural at the natural one
     */
    public record Graded(boolean taken, double expected, double natural) {
    }

    /**
     * Holds what a candidate has come to.
     *
     * @param difference mean of the trades taken less that of the refused, share of the largest loss, 95 %; NaN without both
     * @param natural mean of the trades taken at the natural credit; NaN without one
     * @param enough whether there are as many sessions and trades as are asked for
     * @param met whether it may decide
     */
    public record Standing(int sessions, int trades, Estimate difference, double natural, boolean enough, boolean met) {
    }

    /** @param graded by session, ascending */
    public Standing judge(List<Graded> graded) {
        double[] taken = graded.stream().mapToDouble(g -> g.taken() ? 1 : 0).toArray();
        int trades = (int) Arrays.stream(taken).sum();
        if (graded.isEmpty()) {
            return new Standing(0, 0, new Estimate(Double.NaN, new Range(Double.NaN, Double.NaN)), Double.NaN, false, false);
        }
        double[] refused = graded.stream().mapToDouble(g -> g.taken() ? 0 : 1).toArray();
        double[] kept = graded.stream().mapToDouble(g -> g.taken() ? g.expected() : 0).toArray();
        double[] left = graded.stream().mapToDouble(g -> g.taken() ? 0 : g.expected()).toArray();
        double[] natural = graded.stream().mapToDouble(g -> g.taken() ? g.natural() : 0).toArray();
        Estimate difference = Estimate.of(List.of(Statistic.ratio(kept, taken).minus(Statistic.ratio(left, refused))),
                StationaryBootstrap.of(graded.size())).get(0);
        double atNatural = Statistic.ratio(natural, taken).of(graded.size());
        boolean enough = graded.size() >= leastSessions && trades >= leastTrades;
        return new Standing(graded.size(), trades, difference, atNatural, enough,
                enough && difference.interval().low() > 0 && atNatural > 0);
    }
}
