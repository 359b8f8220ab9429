package com.vixshield.quant.hedge.plan;

/** Holds shares of the yearly budget, decimals that sum to one. */
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

    /** The point on the straight way to the target at which no weight has moved by more than a limit. */
    public LayerWeights towards(LayerWeights target, double maxMove) {
        double farthest = distance(target);
        return farthest <= maxMove ? target : mix(target, maxMove / farthest);
    }

    /** These weights while all are within the band around the target, else the nearest point on the way that is. */
    public LayerWeights intoBand(LayerWeights target, double band) {
        double farthest = distance(target);
        return farthest <= band ? this : mix(target, 1 - band / farthest);
    }

    /** Largest difference of one weight. */
    public double distance(LayerWeights other) {
        return Math.max(Math.abs(front - other.front),
                Math.max(Math.abs(mid - other.mid), Math.abs(longTerm - other.longTerm)));
    }

    /** On a straight line the sum stays one, which limiting each weight by itself would break. */
    private LayerWeights mix(LayerWeights other, double share) {
        return new LayerWeights(front + share * (other.front - front), mid + share * (other.mid - mid),
                longTerm + share * (other.longTerm - longTerm));
    }
}
