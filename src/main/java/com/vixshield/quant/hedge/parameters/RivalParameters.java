package com.vixshield.quant.hedge.parameters;

import java.util.List;

import com.vixshield.quant.hedge.parameters.HedgeParameters.CallRule;

/**
 * Holds the constants of the policies that the layered hedge is graded against.
 *
 * @param window sessions that a percentile looks back on, today's included
 * @param slopeScale slope at which the curve's part of the activation score is zero
 * @param skewSessions sessions over which the change of SKEW is taken
 * @param threshold score above which selective activation buys
 * @param vxthCall held to expiry
 * @param vxthBands share of equity spent on calls a month by the forward VIX, ascending
 */
public record RivalParameters(int window, double slopeScale, int skewSessions, double threshold, CallRule vxthCall,
        List<Band> vxthBands) {

    /** Applies up to and including {@code upTo} VIX points. */
    public record Band(double upTo, double share) {
    }

    public RivalParameters {
        vxthBands = List.copyOf(vxthBands);
    }

    /** VXTH bands: Cboe VIX Tail Hedge Index, 0 / 1 / 0.5 / 0 % by forward VIX 15 / 30 / 50. */
    static RivalParameters defaults() {
        return new RivalParameters(252, 0.10, 5, 0.5, new CallRule(30, 0.30, 0), List.of(new Band(15, 0),
                new Band(30, 0.01), new Band(50, 0.005), new Band(Double.POSITIVE_INFINITY, 0)));
    }
}
