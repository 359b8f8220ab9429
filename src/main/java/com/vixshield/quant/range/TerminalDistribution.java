package com.vixshield.quant.range;

import java.util.Arrays;

/** Holds equally likely settlement levels, index points, ascending. Immutable. */
public final class TerminalDistribution {

    private final double[] levels;

    private TerminalDistribution(double[] levels) {
        this.levels = levels;
    }

    /**
     * S = F·exp(z σ̂) over the standardised returns seen so far (rulebook §4).
     *
     * @param forward index points
     * @param sigma one-session standard deviation, decimal
     * @param z realised returns over their own forecast; at least one
     */
    public static TerminalDistribution of(double forward, double sigma, double[] z) {
        if (z.length == 0) {
            throw new IllegalArgumentException("a distribution needs at least one outcome");
        }
        double[] levels = new double[z.length];
        for (int i = 0; i < z.length; i++) {
            levels[i] = forward * Math.exp(z[i] * sigma);
        }
        Arrays.sort(levels);
        return new TerminalDistribution(levels);
    }

    public int size() {
        return levels.length;
    }

    public double level(int i) {
        return levels[i];
    }
}
