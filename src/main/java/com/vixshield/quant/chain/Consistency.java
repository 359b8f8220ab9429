package com.vixshield.quant.chain;

import java.util.Arrays;
import java.util.BitSet;

/**
 * Tests, without needing a forward, whether the quotes could be traded against each other at once.
 *
 * @param boxes pairs of strikes whose box pays more than the fee allowance
 * @param bestBox edge of the best one before fees, points; negative when no box pays, 0 without two strikes
 * @param monotonicity strikes where a vertical can be sold for more than its width or bought for less than nothing
 * @param convexity strikes that can be sold for more than the neighbours around them cost
 * @param strikes with a fault of either kind, each counted once
 */
public record Consistency(long boxes, double bestBox, int monotonicity, int convexity, int strikes) {

    /** @param fees of all legs of a box in and out, points */
    public static Consistency of(ExpiryChain chain, double discount, double fees) {
        double[] sold = new double[chain.size()];
        double[] bought = new double[chain.size()];
        int sellers = 0;
        int buyers = 0;
        for (int i = 0; i < chain.size(); i++) {
            double paid = discount * chain.strike(i);
            if (chain.bidden(PutCall.CALL, i) && chain.quoted(PutCall.PUT, i)) {
                sold[sellers++] = chain.bid(PutCall.CALL, i) - chain.ask(PutCall.PUT, i) + paid;
            }
            if (chain.bidden(PutCall.PUT, i) && chain.quoted(PutCall.CALL, i)) {
                bought[buyers++] = chain.ask(PutCall.CALL, i) - chain.bid(PutCall.PUT, i) + paid;
            }
        }
        Arrays.sort(sold, 0, sellers);
        Arrays.sort(bought, 0, buyers);
        double best = sellers > 0 && buyers > 0 ? sold[sellers - 1] - bought[0] : 0;
        QuotedNeighbours puts = QuotedNeighbours.of(chain, PutCall.PUT);
        QuotedNeighbours calls = QuotedNeighbours.of(chain, PutCall.CALL);
        BitSet steps = new BitSet(chain.size());
        BitSet humps = new BitSet(chain.size());
        for (int i = 0; i < chain.size(); i++) {
            steps.set(i, step(chain, puts, i, discount) || step(chain, calls, i, discount));
            humps.set(i, hump(chain, puts, i) || hump(chain, calls, i));
        }
        BitSet either = (BitSet) steps.clone();
        either.or(humps);
        return new Consistency(pairs(sold, sellers, bought, buyers, fees), best, steps.cardinality(), humps.cardinality(),
                either.cardinality());
    }

    public boolean broken(QuoteRules rules) {
        return boxes >= rules.leastInconsistencies() || strikes >= rules.leastInconsistencies();
    }

    /**
     * A box sells the synthetic forward of one strike and buys that of another: its edge is the difference of two numbers that
     * each belong to one strike. Sorted, the pairs are counted without visiting them.
     */
    private static long pairs(double[] sold, int sellers, double[] bought, int buyers, double fees) {
        long pairs = 0;
        int cheaper = 0;
        for (int i = 0; i < sellers; i++) {
            while (cheaper < buyers && bought[cheaper] < sold[i] - fees) {
                cheaper++;
            }
            pairs += cheaper;
        }
        return pairs;
    }

    /** Against the next strike at which the right is quoted. */
    private static boolean step(ExpiryChain chain, QuotedNeighbours quoted, int i, double discount) {
        PutCall right = quoted.right();
        int next = quoted.above(i);
        if (next < 0 || !chain.quoted(right, i)) {
            return false;
        }
        int dear = right == PutCall.PUT ? next : i;
        int cheap = right == PutCall.PUT ? i : next;
        double width = discount * (chain.strike(next) - chain.strike(i));
        boolean inverted = chain.bidden(right, cheap) && chain.bid(right, cheap) > chain.ask(right, dear);
        boolean beyondWidth = chain.bidden(right, dear) && chain.bid(right, dear) - chain.ask(right, cheap) > width + 1e-9;
        return inverted || beyondWidth;
    }

    private static boolean hump(ExpiryChain chain, QuotedNeighbours quoted, int i) {
        PutCall right = quoted.right();
        int below = quoted.below(i);
        int above = quoted.above(i);
        if (below < 0 || above < 0 || !chain.bidden(right, i)) {
            return false;
        }
        double weight = (chain.strike(above) - chain.strike(i)) / (chain.strike(above) - chain.strike(below));
        double wings = weight * chain.ask(right, below) + (1 - weight) * chain.ask(right, above);
        return chain.bid(right, i) > wings + 1e-9;
    }
}
