package com.vixshield.quant.hedge;

/** Shares of the yearly budget, decimals that sum to one. */
public record LayerWeights(double front, double mid, double longTerm) {

    private static final double ROUNDING = 1e-9;

    public LayerWeights {
        double sum = front + mid + longTerm;
        if (!(front >= 0 && mid >= 0 && longTerm >= 0) || !(Math.abs(sum - 1) <= ROUNDING)) {
            throw new IllegalArgumentException(
                    "weights " + front + ", " + mid + ", " + longTerm + " are not shares of one");
        }
    }

    public double of(Layer layer) {
        return switch (layer) {
            case FRONT -> front;
            case MID -> mid;
            case LONG -> longTerm;
        };
    }
}
