package com.vixshield.quant.volatility;

import java.util.Arrays;

import com.vixshield.quant.chain.ExpiryChain;
import com.vixshield.quant.chain.PutCall;
import com.vixshield.quant.pricing.Black76;
import com.vixshield.quant.pricing.ImpliedVolatility;

/**
 * Holds the out-of-the-money quotes with a bid, by ascending strike: puts below the forward, calls from it on, each with
 * the standard deviation of its own mid. Deltas used for selection come from here, never from a fitted smile (rulebook §3).
 * Immutable.
 */
public final class OtmCurve {

    private final ExpiryChain chain;
    private final double forward;
    private final double discount;
    private final int[] indices;
    private final double[] strikes;
    private final double[] stdevs;
    private final double[] deltas;
    private final int puts;

    /** @param known standard deviation by strike of the chain; null where the mids have to tell it */
    private OtmCurve(ExpiryChain chain, double forward, double discount, double[] known) {
        this.chain = chain;
        this.forward = forward;
        this.discount = discount;
        int capacity = chain.size();
        int[] at = new int[capacity];
        double[] s = new double[capacity];
        int count = 0;
        int below = 0;
        for (int i = 0; i < capacity; i++) {
            PutCall right = right(chain.strike(i));
            if (chain.bidden(right, i)) {
                double stdev = known == null ? stdev(right, i, chain.mid(right, i)) : known[i];
                if (stdev > 0) {
                    at[count] = i;
                    s[count++] = stdev;
                    below += right == PutCall.PUT ? 1 : 0;
                }
            }
        }
        this.indices = Arrays.copyOf(at, count);
        this.stdevs = Arrays.copyOf(s, count);
        this.strikes = new double[count];
        this.deltas = new double[count];
        this.puts = below;
        for (int i = 0; i < count; i++) {
            strikes[i] = chain.strike(indices[i]);
            deltas[i] = Black76.delta(right(strikes[i]), forward, strikes[i], stdevs[i]);
        }
    }

    /** @param discount price of one point paid at expiry */
    public static OtmCurve of(ExpiryChain chain, double forward, double discount) {
        return new OtmCurve(chain, forward, discount, null);
    }

    /** Of a chain whose undiscounted prices were made from these standard deviations, one per strike. */
    public static OtmCurve modelled(ExpiryChain chain, double forward, double[] stdevs) {
        return new OtmCurve(chain, forward, 1, stdevs);
    }

    public ExpiryChain chain() {
        return chain;
    }

    public double forward() {
        return forward;
    }

    public double discount() {
        return discount;
    }

    /** Number of quotes on the curve. */
    public int size() {
        return strikes.length;
    }

    /** Quotes below the forward; they come first. */
    public int puts() {
        return puts;
    }

    public int calls() {
        return size() - puts;
    }

    public double strike(int i) {
        return strikes[i];
    }

    /** Index of the quote's strike in the chain. */
    public int chainIndex(int i) {
        return indices[i];
    }

    public double stdev(int i) {
        return stdevs[i];
    }

    /** Forward delta, negative for puts. */
    public double delta(int i) {
        return deltas[i];
    }

    /** Forward delta of the quote at a strike of the chain, which must be on the curve. */
    public double deltaAt(int chainIndex) {
        return deltas[Arrays.binarySearch(indices, chainIndex)];
    }

    /** The right that is out of the money at a strike. */
    public PutCall right(double strike) {
        return strike < forward ? PutCall.PUT : PutCall.CALL;
    }

    /**
     * Standard deviation that a discounted price implies at a strike of the chain; {@link ImpliedVolatility#NONE} when none.
     */
    public double stdev(PutCall right, int chainIndex, double price) {
        return ImpliedVolatility.stdevOrNone(right, forward, chain.strike(chainIndex), price / discount);
    }

    /** Forward delta of either right at a strike of the chain, from a standard deviation. */
    public double delta(PutCall right, int chainIndex, double stdev) {
        return Black76.delta(right, forward, chain.strike(chainIndex), stdev);
    }

    /** Linear in strike between quotes, flat beyond the outermost; the curve must not be empty. */
    public double stdevAt(double strike) {
        int at = Arrays.binarySearch(strikes, strike);
        if (at >= 0) {
            return stdevs[at];
        }
        int above = -at - 1;
        if (above == 0 || above == strikes.length) {
            return stdevs[above == 0 ? 0 : above - 1];
        }
        double weight = (strike - strikes[above - 1]) / (strikes[above] - strikes[above - 1]);
        return stdevs[above - 1] + weight * (stdevs[above] - stdevs[above - 1]);
    }

    /** P(S ≤ strike) as the slope of undiscounted put prices over strike ± h, h in points. */
    public double cumulative(double strike, double h) {
        return (put(strike + h) - put(strike - h)) / (2 * h);
    }

    private double put(double strike) {
        return strike > 0 ? Black76.price(PutCall.PUT, forward, strike, stdevAt(strike)) : 0;
    }
}
