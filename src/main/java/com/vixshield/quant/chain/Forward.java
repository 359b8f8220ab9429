package com.vixshield.quant.chain;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

import com.vixshield.quant.math.Quantiles;

/**
 * Computes the forward that put-call parity implies, F = K + (C − P)/D at mids (rulebook §2). It, not the index's last
 * value, is the spot of all pricing: on closing pages the two are up to nine points apart.
 *
 * @param value median over the strikes nearest the money, index points
 * @param strikes5 those strikes, nearest first
 * @param iqr5 interquartile range of their parity values
 * @param median60 median over all strikes in the wide band
 * @param iqr60 interquartile range there
 * @param n60 strikes there
 * @param steady whether the two medians agree and the wide sample is narrow; when not, quotes were made at different moments
 */
public record Forward(double value, List<Double> strikes5, double iqr5, double median60, double iqr60, int n60,
        boolean steady) {

    /** @param discount price of one point paid at expiry; empty when fewer strikes than the rule asks for have both bids */
    public static Optional<Forward> of(ExpiryChain chain, double discount, QuoteRules rules) {
        int[] candidates = IntStream.range(0, chain.size()).filter(chain::bothBidden).toArray();
        if (candidates.length < rules.forwardStrikes()) {
            return Optional.empty();
        }
        double first = parity(chain, nearestTheMoney(chain, candidates), discount);
        int[] near = IntStream.of(candidates).boxed()
                .sorted(Comparator.comparingDouble(i -> Math.abs(chain.strike(i) - first))).limit(rules.forwardStrikes())
                .mapToInt(i -> i).toArray();
        double[] nearest = parities(chain, near, discount);
        double value = Quantiles.median(nearest);
        double[] wide = parities(chain, IntStream.of(candidates)
                .filter(i -> Math.abs(chain.strike(i) - first) <= rules.wideBand()).toArray(), discount);
        if (!(value > 0) || wide.length == 0) {
            return Optional.empty();
        }
        double median60 = Quantiles.median(wide);
        double iqr60 = Quantiles.interquartileRange(wide);
        boolean steady = Math.abs(value - median60) <= rules.forwardTolerance() && iqr60 <= rules.spreadTolerance();
        return Optional.of(new Forward(value, IntStream.of(near).mapToObj(chain::strike).toList(),
                Quantiles.interquartileRange(nearest), median60, iqr60, wide.length, steady));
    }

    private static int nearestTheMoney(ExpiryChain chain, int[] candidates) {
        int best = candidates[0];
        for (int i : candidates) {
            if (Math.abs(gap(chain, i)) < Math.abs(gap(chain, best))) {
                best = i;
            }
        }
        return best;
    }

    private static double[] parities(ExpiryChain chain, int[] indices, double discount) {
        return IntStream.of(indices).mapToDouble(i -> parity(chain, i, discount)).toArray();
    }

    private static double parity(ExpiryChain chain, int index, double discount) {
        return chain.strike(index) + gap(chain, index) / discount;
    }

    private static double gap(ExpiryChain chain, int index) {
        return chain.mid(PutCall.CALL, index) - chain.mid(PutCall.PUT, index);
    }
}
